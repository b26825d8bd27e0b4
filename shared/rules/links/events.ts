/** Clauses that are adopted or rejected together: trades across issues. */
import type { LinkId } from '../../model/amendment.ts';
import type { ClauseId } from '../../model/clause.ts';
import type { PartyId } from '../../model/scenario.ts';

export type LinkEvent =
  | {
      readonly type: 'LinkOffered';
      readonly link: LinkId;
      readonly number: number;
      readonly party: PartyId;
      readonly clauses: readonly ClauseId[];
      /** The first sponsors that agree from the start: the one who asks. */
      readonly agreed: readonly PartyId[];
      readonly seen: Readonly<Record<ClauseId, number>>;
    }
  | { readonly type: 'LinkAgreed'; readonly link: LinkId; readonly party: PartyId }
  /** All first sponsors agree: from now on the clauses stand or fall together. */
  | { readonly type: 'ClausesLinked'; readonly link: LinkId }
  /** A text of it has changed: whoever agreed to another text is asked again. */
  | {
      readonly type: 'LinkReopened';
      readonly link: LinkId;
      readonly agreed: readonly PartyId[];
      readonly seen: Readonly<Record<ClauseId, number>>;
    }
  /** A first sponsor left it, or a clause of it is no longer on the table; then `party` is empty. */
  | { readonly type: 'LinkDissolved'; readonly link: LinkId; readonly party: PartyId }
  /** Its clauses were voted on. */
  | { readonly type: 'LinkDecided'; readonly link: LinkId };
