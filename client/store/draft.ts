/**
 * The draft in progress, kept per table and person in the browser's storage, so that it outlives a reload and a dropped
 * connection. A change to a clause is kept beside the new clause: neither loses the other's words. Whoever may table a
 * chair's text drafts that in a store of its own.
 */
import { type ReadonlySignal, signal } from '@preact/signals';
import type { ClauseId } from '#shared/model/clause.ts';
import { type Dials, LEVELS, POSITION_MAX, POSITION_STEP } from '#shared/model/dials.ts';
import type { IssueId } from '#shared/model/scenario.ts';
import type { ClauseView, RevisionView } from '#shared/model/view.ts';
import { keep, kept } from './keep.ts';
import { levelOf } from './level.ts';
import { textOf } from './names.ts';
import type { TableStore } from './table.ts';

/** What is being written. Words that nobody edited by hand follow the issue and the dials, so they are not kept. */
export interface Sketch extends Dials {
  /** Empty until one is chosen. */
  readonly issue: IssueId;
  readonly position: number;
  /** Undefined until written by hand. */
  readonly title?: string;
  /** Undefined until edited by hand. */
  readonly text?: string;
}

/** A revision of one's own clause, which one makes, or an amendment of another's, which one asks for. */
export type ChangeKind = 'revision' | 'amendment';

export interface Amendment {
  readonly kind: ChangeKind;
  readonly clause: ClauseId;
  /** The revision that the change starts from. */
  readonly revision: number;
  readonly sketch: Sketch;
}

export interface Drafting {
  readonly fresh: Sketch;
  readonly amendment?: Amendment;
}

export interface DraftStore {
  readonly drafting: ReadonlySignal<Drafting>;
  /** Changes the amendment while there is one, else the new clause. */
  readonly edit: (change: Partial<Sketch>) => void;
  /** Lets generated words follow the dials again. */
  readonly regenerate: () => void;
  /** Takes up a clause; words that the page had generated go on following the dials. */
  readonly amend: (id: ClauseId, clause: ClauseView, generated: boolean, kind?: ChangeKind) => void;
  /** Starts from the clause's present revision, keeping all that one wrote. */
  readonly rebase: (revision: number) => void;
  /** Starts from the clause's present revision, keeping what one changed and taking over what the table did. */
  readonly catchUp: (clause: ClauseView) => void;
  readonly stopAmending: () => void;
  /** The amended clause is closed: what was written becomes a new clause. */
  readonly makeFresh: () => void;
  /** The table has this sketch: nothing of it need be kept, unless it was edited on the way. */
  readonly sent: (sketch: Sketch) => void;
}

/** Soft to begin with: a commitment of principle that sets up no body. */
const EMPTY: Sketch = { issue: '', position: 50, obligation: 1, precision: 1, delegation: 0 };

export const sketchOf = ({ fresh, amendment }: Drafting): Sketch => amendment?.sketch ?? fresh;

/** To the nearest step of a spectrum, within its ends. */
export const onStep = (position: number): number =>
  Math.min(POSITION_MAX, Math.max(0, Math.round(position / POSITION_STEP) * POSITION_STEP));

const stores = new Map<string, DraftStore>();

/** In whose name one drafts: one's delegation's, or without prejudice as the chair. */
export const DRAFTERS = ['delegation', 'chair'] as const;
export type Drafter = (typeof DRAFTERS)[number];

/** In whose name the open draft is, for those who may choose. */
export const drafter = signal<Drafter>('delegation');

/** The draft of the person at this table; undefined before the table is known. Reads signals. */
export function draftStoreOf(table: TableStore, as: Drafter = 'delegation'): DraftStore | undefined {
  const welcome = table.welcome.value;
  if (!welcome) return undefined;
  const key = `${as === 'chair' ? 'chair' : 'draft'}.${welcome.table}.${welcome.person}`;
  const known = stores.get(key);
  if (known) return known;
  const made = createDraftStore(key);
  stores.set(key, made);
  return made;
}

/** A draft kept in this browser under a name. */
function createDraftStore(key: string): DraftStore {
  const drafting = signal<Drafting>(draftingFrom(kept(key)));
  const set = (next: Drafting) => {
    drafting.value = next;
    keep(key, next);
  };
  const change = (alter: (sketch: Sketch) => Sketch) => {
    const { fresh, amendment } = drafting.value;
    if (amendment) set({ fresh, amendment: { ...amendment, sketch: alter(amendment.sketch) } });
    else set({ fresh: alter(fresh) });
  };
  return {
    drafting,
    edit: (changes) => change((sketch) => ({ ...sketch, ...changes })),
    regenerate: () => change(({ text: _byHand, ...rest }) => rest),
    amend: (id, clause, generated, kind = 'revision') =>
      set({ fresh: drafting.value.fresh, amendment: amendmentOf(id, clause, generated, kind) }),
    rebase: (revision) => {
      const { fresh, amendment } = drafting.value;
      if (amendment) set({ fresh, amendment: { ...amendment, revision } });
    },
    catchUp: (clause) => {
      const { fresh, amendment } = drafting.value;
      if (amendment) set({ fresh, amendment: caughtUp(amendment, clause) });
    },
    stopAmending: () => set({ fresh: drafting.value.fresh }),
    makeFresh: () => set({ fresh: sketchOf(drafting.value) }),
    sent: (sketch) => {
      const { fresh, amendment } = drafting.value;
      if (amendment?.sketch === sketch) set({ fresh });
      else if (fresh === sketch) set({ fresh: EMPTY, ...(amendment && { amendment }) });
    },
  };
}

function amendmentOf(id: ClauseId, clause: ClauseView, generated: boolean, kind: ChangeKind): Amendment {
  const sketch = sketchFor(clause, textOf(clause));
  const { text: _generated, ...followingDials } = sketch;
  return { kind, clause: id, revision: clause.revision, sketch: generated ? followingDials : sketch };
}

/** A clause's text as one would go on writing it. */
const sketchFor = ({ issue }: ClauseView, text: RevisionView | undefined): Sketch =>
  text
    ? {
        issue,
        position: text.position,
        obligation: levelOf(text.obligation),
        precision: levelOf(text.precision),
        delegation: levelOf(text.delegation),
        title: text.title,
        text: text.text,
      }
    : { ...EMPTY, issue };

/** What stands in the sketch as it did in the text that it started from becomes what it is in the text of now. */
function caughtUp(amendment: Amendment, clause: ClauseView): Amendment {
  const from: Sketch = sketchFor(clause, clause.revisions[String(amendment.revision)]);
  const now: Sketch = sketchFor(clause, textOf(clause));
  const { sketch } = amendment;
  const untouched = SKETCHED.filter((point) => sketch[point] === from[point]);
  const taken = Object.fromEntries(untouched.map((point) => [point, now[point]]));
  return { ...amendment, revision: clause.revision, sketch: { ...sketch, ...taken } };
}

const SKETCHED = ['position', 'obligation', 'precision', 'delegation', 'title', 'text'] as const;

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): Fields => (typeof value === 'object' && value !== null ? { ...value } : {});

/** What was kept may be an older page's: anything unreadable falls back to its default. */
function draftingFrom(found: unknown): Drafting {
  const { fresh, amendment } = fieldsOf(found);
  const { kind, clause, revision, sketch } = fieldsOf(amendment);
  return {
    fresh: sketchFrom(fieldsOf(fresh)),
    ...(typeof clause === 'string' &&
      typeof revision === 'number' && {
        amendment: {
          kind: kind === 'amendment' ? kind : 'revision',
          clause,
          revision,
          sketch: sketchFrom(fieldsOf(sketch)),
        },
      }),
  };
}

function sketchFrom({ issue, position, obligation, precision, delegation, title, text }: Fields): Sketch {
  return {
    issue: typeof issue === 'string' ? issue : EMPTY.issue,
    position: typeof position === 'number' ? onStep(position) : EMPTY.position,
    obligation: LEVELS.find((level) => level === obligation) ?? EMPTY.obligation,
    precision: LEVELS.find((level) => level === precision) ?? EMPTY.precision,
    delegation: LEVELS.find((level) => level === delegation) ?? EMPTY.delegation,
    ...(typeof title === 'string' && { title }),
    ...(typeof text === 'string' && { text }),
  };
}
