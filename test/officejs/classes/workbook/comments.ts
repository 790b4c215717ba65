import { flagOf, recordOf, textOf } from '../../host/arguments';
import { type ClassDefinition, HostObject, isOf } from '../../host/catalogue';
import type { Context } from '../../host/context';
import { errors } from '../../host/errors';
import { EventType, eventMethods } from '../../host/event-types';
import { tellOfSheet } from '../../host/sheet-events';
import type { CellComment, CommentReply, HostSheet } from '../../model/sheet';
import { rangeClass, rangeObject } from '../range/range';
import { findRegion, only, type Region } from '../range/region';

const COMMENT_EVENTS = {
  Added: EventType.commentAdded,
  Deleted: EventType.commentDeleted,
  Changed: EventType.commentChanged,
};

interface Comment {
  readonly sheet: HostSheet;
  readonly comment: CellComment;
}

/** What a comment and a reply tell of their author: nobody is signed in here. */
function authored<T>(of: (self: T) => { readonly author: string; readonly created: number }) {
  return {
    authorName: { get: (self: T) => of(self).author },
    authorEmail: { get: () => '' },
    creationDate: { get: (self: T) => new Date(of(self).created).toISOString() },
  };
}

interface Reply extends Comment {
  readonly reply: CommentReply;
}

const replyClass: ClassDefinition<Reply> = {
  name: 'CommentReply',
  id: ({ reply }) => reply.id,
  scalars: {
    ...authored(({ reply }: Reply) => reply),
    id: { get: ({ reply }) => reply.id },
    content: {
      get: ({ reply }) => reply.content,
      set: ({ reply }, value) => {
        reply.content = textOf(value);
      },
    },
    contentType: { get: () => 'Plain' },
    resolved: { get: ({ comment }) => comment.resolved },
  },
  methods: {
    getParentComment: ({ sheet, comment }) => new HostObject(commentClass, { sheet, comment }),
    getLocation: (reply) => locationOf(reply),
    delete: (reply, _args, context) => {
      reply.comment.replies = reply.comment.replies.filter((one) => one !== reply.reply);
      tellOfComment(context, 'commentChanged', reply, { changeType: 'ReplyDeleted' });
    },
  },
};

const repliesClass: ClassDefinition<Comment> = {
  name: 'CommentReplyCollection',
  items: (comment) => comment.comment.replies.map((reply) => new HostObject(replyClass, { ...comment, reply })),
  item: (comment, key) => {
    const reply = comment.comment.replies.find(({ id }) => id === key);
    return reply && new HostObject(replyClass, { ...comment, reply });
  },
  methods: {
    add: (comment, args, context) => {
      const reply = { id: context.workbook.newId(), content: contentOf(args.any(0)), author: '', created: WRITTEN };
      comment.comment.replies.push(reply);
      tellOfComment(context, 'commentChanged', comment, { changeType: 'ReplyAdded' });
      return new HostObject(replyClass, { ...comment, reply });
    },
  },
};

/** A host of tests has no clock. */
const WRITTEN = Date.UTC(2026, 10, 30);

/** Text, or `CommentRichContent` with who is mentioned in it. */
function contentOf(value: unknown): string {
  return typeof value === 'string' ? value : textOf(recordOf(value)['richContent']);
}

function locationOf({ sheet, comment: { row, column } }: Comment): HostObject {
  return rangeObject({ sheet, areas: [{ row, column, rowCount: 1, columnCount: 1 }] });
}

function tellOfComment(
  context: Context,
  what: 'commentAdded' | 'commentDeleted' | 'commentChanged',
  { sheet, comment }: Comment,
  more: Readonly<Record<string, unknown>> = {},
): void {
  const commentDetails = [{ commentId: comment.id, replyIds: comment.replies.map(({ id }) => id) }];
  tellOfSheet(context, what, sheet, { commentDetails, ...more });
}

const commentClass: ClassDefinition<Comment> = {
  name: 'Comment',
  id: ({ comment }) => comment.id,
  scalars: {
    ...authored(({ comment }: Comment) => comment),
    id: { get: ({ comment }) => comment.id },
    content: {
      get: ({ comment }) => comment.content,
      set: (self, value, context) => {
        self.comment.content = textOf(value);
        tellOfComment(context, 'commentChanged', self, { changeType: 'CommentEdited' });
      },
    },
    contentType: { get: () => 'Plain' },
    mentions: { get: () => [] },
    richContent: { get: ({ comment }) => comment.content },
    resolved: {
      get: ({ comment }) => comment.resolved,
      set: (self, value, context) => {
        self.comment.resolved = flagOf(value);
        const changeType = self.comment.resolved ? 'CommentResolved' : 'CommentReopened';
        tellOfComment(context, 'commentChanged', self, { changeType });
      },
    },
  },
  children: { replies: (comment) => new HostObject(repliesClass, comment) },
  methods: {
    getLocation: locationOf,
    delete: (self, _args, context) => {
      self.sheet.comments = self.sheet.comments.filter((one) => one !== self.comment);
      tellOfComment(context, 'commentDeleted', self);
    },
  },
};

function commentsOf(sheets: readonly HostSheet[]): HostObject<Comment>[] {
  return sheets.flatMap((sheet) => sheet.comments.map((comment) => new HostObject(commentClass, { sheet, comment })));
}

/**
 * "If it's a string, it must contain the full address, including the sheet name" (excel.commentcollection, add). Microsoft's
 * own snippets leave the name out where they add to one sheet's comments; to the workbook's, nobody does.
 */
function regionArgument(sheets: readonly HostSheet[], value: unknown, { workbook }: Context): Region {
  if (isOf(rangeClass, value)) return value.self;
  const address = textOf(value);
  const [sheet, ...others] = sheets;
  const isOfOne = sheet !== undefined && others.length === 0 && workbook.sheets.length > 1;
  if (!address.includes('!') && !isOfOne) throw errors.invalidArgument('the address of a comment names its sheet');
  return findRegion(workbook, sheet ?? workbook.active, address);
}

/** Threaded comments of some sheets (all of the workbook's, or one). */
export const commentsClass: ClassDefinition<readonly HostSheet[]> = {
  name: 'CommentCollection',
  items: commentsOf,
  item: (sheets, key) => commentsOf(sheets).find(({ self }) => self.comment.id === key),
  methods: {
    ...eventMethods<readonly HostSheet[]>(COMMENT_EVENTS, (sheets) =>
      sheets.length === 1 ? (sheets[0]?.id ?? '') : 'Workbook',
    ),
    add: (sheets, args, context) => {
      const { sheet, areas } = regionArgument(sheets, args.any(0), context);
      if (sheet.protection && !sheet.protection.options['allowEditObjects']) throw errors.accessDenied();
      const { row, column, rowCount, columnCount } = only({ sheet, areas });
      if (rowCount * columnCount !== 1) throw errors.invalidArgument('one cell expected');
      if (sheet.comments.some((one) => one.row === row && one.column === column))
        throw errors.invalidOperation('the cell has a comment');
      const own = { id: context.workbook.newId(), row, column, content: contentOf(args.any(1)) };
      const comment = { ...own, resolved: false, author: '', created: WRITTEN, replies: [] };
      sheet.comments.push(comment);
      tellOfComment(context, 'commentAdded', { sheet, comment });
      return new HostObject(commentClass, { sheet, comment });
    },
    getItemByCell: (sheets, args, context) => {
      const region = regionArgument(sheets, args.any(0), context);
      const { row, column } = only(region);
      const found = commentsOf([region.sheet]).find(
        ({ self }) => self.comment.row === row && self.comment.column === column,
      );
      if (!found) throw errors.itemNotFound();
      return found;
    },
  },
};
