import type { Draft, DraftStore } from './draft-store';

/** What of an open workbook is kept. */
export interface DraftSource {
  readonly fileName: string;
  readonly unsaved: boolean;
  /** The file as it is now. */
  bytes(): Uint8Array<ArrayBuffer>;
}

export interface DraftKeeperPorts {
  readonly store: DraftStore;
  readonly page: string;
  /** Runs work after so many milliseconds; returns what calls it off. */
  readonly later: (milliseconds: number, work: () => void) => () => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Drafts can't be kept here: told once. */
  readonly onFailure: () => void;
}

/** A moment after the last change. */
const PAUSE = 800;
/** Packing a large workbook takes its time, and shall take no more than a tenth of the user's. */
const MOST_OF_TIME = 10;

/** Keeps the workbook that is open while it has changes that aren't saved, and forgets it once it has none. */
export class DraftKeeper {
  private callOff: (() => void) | undefined;
  private hasKept = false;
  private hasFailed = false;
  private pause = PAUSE;
  /** One thing after the other, so that what was forgotten isn't kept by a write that comes late. */
  private turn: Promise<void> = Promise.resolve();

  constructor(private readonly ports: DraftKeeperPorts) {}

  /** The workbook that is open changed, was saved, or another one was opened. */
  changed(source: DraftSource): void {
    this.callOff?.();
    this.callOff = undefined;
    if (source.unsaved) this.callOff = this.ports.later(this.pause, () => this.keep(source));
    else if (this.hasKept) this.forget();
  }

  /** Takes over what another page left behind. */
  adopt(draft: Draft, from: string): void {
    const { store, page } = this.ports;
    this.hasKept = true;
    this.next(async () => {
      await store.keep(page, draft);
      await store.forget(from);
    });
  }

  private keep(source: DraftSource): void {
    const { store, page, now } = this.ports;
    const begun = now();
    const draft: Draft = { fileName: source.fileName, bytes: source.bytes(), keptAt: begun };
    this.pause = Math.max(PAUSE, MOST_OF_TIME * (now() - begun));
    this.hasKept = true;
    this.next(() => store.keep(page, draft));
  }

  private forget(): void {
    this.hasKept = false;
    this.next(() => this.ports.store.forget(this.ports.page));
  }

  private next(work: () => Promise<void>): void {
    this.turn = this.turn.then(work).catch(() => {
      if (!this.hasFailed) this.ports.onFailure();
      this.hasFailed = true;
    });
  }
}
