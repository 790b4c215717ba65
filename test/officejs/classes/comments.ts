import { flagOf, textOf } from '../host/arguments';
import { type ClassDefinition, HostObject, isOf } from '../host/catalogue';
import type { Context } from '../host/context';
import { errors } from '../host/errors';
import type { CellComment, HostSheet } from '../model/sheet';
import { rangeClass, rangeObject } from './range';
import { findRegion, only, type Region } from './region';

interface Comment {
  readonly sheet: HostSheet;
  readonly comment: CellComment;
}

const commentClass: ClassDefinition<Comment> = {
  name: 'Comment',
  id: ({ comment }) => comment.id,
  scalars: {
    id: { get: ({ comment }) => comment.id },
    content: {
      get: ({ comment }) => comment.content,
      set: ({ comment }, value) => {
        comment.content = textOf(value);
      },
    },
    resolved: {
      get: ({ comment }) => comment.resolved,
      set: ({ comment }, value) => {
        comment.resolved = flagOf(value);
      },
    },
    authorName: { get: ({ comment }) => comment.author },
  },
  methods: {
    getLocation: ({ sheet, comment: { row, column } }) =>
      rangeObject({ sheet, areas: [{ row, column, rowCount: 1, columnCount: 1 }] }),
    delete: ({ sheet, comment }) => {
      sheet.comments = sheet.comments.filter((one) => one !== comment);
    },
  },
};

function commentsOf(sheets: readonly HostSheet[]): HostObject<Comment>[] {
  return sheets.flatMap((sheet) => sheet.comments.map((comment) => new HostObject(commentClass, { sheet, comment })));
}

/** "If it's a string, it must contain the full address, including the sheet name" (excel.commentcollection, add). */
function fullyAddressed({ workbook }: Context, address: string): Region {
  if (!address.includes('!')) throw errors.invalidArgument('the address of a comment names its sheet');
  return findRegion(workbook, workbook.active, address);
}

/** Threaded comments of some sheets (all of the workbook's, or one). */
export const commentsClass: ClassDefinition<readonly HostSheet[]> = {
  name: 'CommentCollection',
  items: commentsOf,
  item: (sheets, key) => commentsOf(sheets).find(({ self }) => self.comment.id === key),
  methods: {
    add: (_sheets, args, context) => {
      const where = args.any(0);
      const region = isOf(rangeClass, where) ? where.self : fullyAddressed(context, args.text(0));
      if (region.sheet.protection && !region.sheet.protection.options['allowEditObjects']) throw errors.accessDenied();
      const { row, column, rowCount, columnCount } = only(region);
      if (rowCount * columnCount !== 1) throw errors.invalidArgument('one cell expected');
      if (region.sheet.comments.some((one) => one.row === row && one.column === column))
        throw errors.invalidOperation('the cell has a comment');
      const comment = { id: context.workbook.newId(), row, column, content: args.text(1), resolved: false, author: '' };
      region.sheet.comments.push(comment);
      return new HostObject(commentClass, { sheet: region.sheet, comment });
    },
    getItemByCell: (_sheets, args, context) => {
      const where = args.any(0);
      const region = isOf(rangeClass, where) ? where.self : fullyAddressed(context, args.text(0));
      const { row, column } = only(region);
      const found = commentsOf([region.sheet]).find(
        ({ self }) => self.comment.row === row && self.comment.column === column,
      );
      if (!found) throw errors.itemNotFound();
      return found;
    },
  },
};
