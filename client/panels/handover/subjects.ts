/** What a seat has on its hands, by subject, as sentences: only what its own delegation may see. */
import type { AmendmentView, BracketView, ClauseView, PrivateView, PublicView } from '#shared/model/view.ts';
import { channelKnown, type OpenChannel } from '../../store/channel.ts';
import { arrangementsBy, talksOf } from '../../store/diplomacy.ts';
import { issueName, partyName } from '../../store/names.ts';
import { redLinesOf } from '../../store/standing.ts';
import type { TableStore } from '../../store/table.ts';
import { unreadIn } from '../../store/unread.ts';
import { t } from '../../text/i18n.ts';
import { capitalised, clauseTitled, pointNamed } from '../../text/wording.ts';
import { channelName } from '../channels/naming.ts';
import { promiseText } from '../diplomacy/promises.ts';
import { redLineText } from '../draft/redLineText.ts';
import { asksAgain, sponsoringAs } from '../text/part.ts';

type SubjectName = 'answers' | 'offers' | 'messages' | 'promises' | 'ours' | 'brackets' | 'inForce' | 'redLines';

/** One thing to know of, in a sentence each. */
export interface Subject {
  readonly subject: SubjectName;
  readonly lines: readonly string[];
}

/** What waits for an answer comes first; what there is nothing of is left out. Reads signals. */
export function subjectsOf(table: TableStore): readonly Subject[] {
  const everybody = table.everybody.value;
  const own = table.own.value;
  if (!everybody || !own) return [];
  const subjects: readonly Subject[] = [
    { subject: 'answers', lines: [...askedAgain(table, everybody), ...amendments(table, everybody)] },
    { subject: 'offers', lines: offers(table, own) },
    { subject: 'messages', lines: unread(table) },
    { subject: 'promises', lines: promises(table, own, 'accepted') },
    { subject: 'ours', lines: ours(table, everybody) },
    { subject: 'brackets', lines: brackets(table, everybody) },
    { subject: 'inForce', lines: clauses(table, everybody, ({ status }) => status === 'adopted') },
    { subject: 'redLines', lines: redLinesOf(own).map((line) => redLineText(line, issueName(table, line.issue))) },
  ];
  return subjects.filter(({ lines }) => lines.length > 0);
}

function clauses(table: TableStore, view: PublicView, which: (clause: ClauseView) => boolean): readonly string[] {
  return Object.entries(view.clauses)
    .filter(([, clause]) => which(clause))
    .sort(([, one], [, other]) => one.number - other.number)
    .map(([id]) => capitalised(clauseTitled(table, id)));
}

const isOurs = (table: TableStore, clause: ClauseView | undefined): boolean =>
  clause?.status === 'live' && sponsoringAs(table, clause).length > 0;

const ours = (table: TableStore, view: PublicView): readonly string[] =>
  clauses(table, view, (clause) => isOurs(table, clause));

/** Texts that changed after the delegation had supported them. */
const askedAgain = (table: TableStore, view: PublicView): readonly string[] =>
  clauses(table, view, (clause) => asksAgain(clause, table.party.value)).map((clause) =>
    t('handover:askedAgain', { clause }),
  );

/** Amendments to texts that the delegation sponsors, which it has not answered. */
function amendments(table: TableStore, view: PublicView): readonly string[] {
  const waits = ({ status, clause, consent }: AmendmentView): boolean =>
    status === 'open' && isOurs(table, view.clauses[clause]) && consent[table.party.value] === undefined;
  return Object.values(view.amendments)
    .filter(waits)
    .map(({ number, clause, party }) =>
      t('handover:amendment', { number, clause: clauseTitled(table, clause), party: partyName(table, party) }),
    );
}

/** Open brackets that the delegation holds, and those around its own texts. */
function brackets(table: TableStore, view: PublicView): readonly string[] {
  const concerns = ({ status, party, clause }: BracketView): boolean =>
    status === 'open' && (party === table.party.value || isOurs(table, view.clauses[clause]));
  return Object.values(view.brackets)
    .filter(concerns)
    .map(({ party, point, clause }) => {
      const words = { party: partyName(table, party), point: pointNamed(point), clause: clauseTitled(table, clause) };
      return t(party === table.party.value ? 'handover:bracket.ours' : 'handover:bracket.theirs', words);
    });
}

const promises = (table: TableStore, own: PrivateView, status: 'accepted' | 'offered'): readonly string[] =>
  [...arrangementsBy(own, table.party.value).values()]
    .flat()
    .filter((arrangement) => arrangement.status === status)
    .map((arrangement) => promiseText(table, arrangement));

/** Offers of promises and of dialogues that nobody has answered yet, ours and theirs. */
function offers(table: TableStore, own: PrivateView): readonly string[] {
  const dialogues = talksOf(own, table.party.value).filter(({ status }) => status === 'offered');
  return [
    ...promises(table, own, 'offered'),
    ...dialogues.map(({ offered, partner, issue }) => {
      const words = { party: partyName(table, partner), issue: issueName(table, issue) };
      return t(offered ? 'diplomacy:dialogue.toThem' : 'diplomacy:dialogue.toUs', words);
    }),
  ];
}

/** How much one has not read, by channel. */
function unread(table: TableStore): readonly string[] {
  const heard = new Set(table.messages.value.map(({ channel }) => channel));
  const counted = [...heard].map((id) => [channelKnown(table, id), unreadIn(table, id)] as const);
  return counted.filter(([, count]) => count > 0).map(([channel, count]) => unreadText(table, channel, count));
}

const unreadText = (table: TableStore, channel: OpenChannel, count: number): string =>
  t('handover:unread', { channel: channelName(table, channel), count });
