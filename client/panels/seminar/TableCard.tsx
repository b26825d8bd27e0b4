import type { SeminarTableView } from '#shared/protocol/seminar.ts';
import { asBot } from '../../store/bots.ts';
import { chairHash } from '../../store/route.ts';
import { delegationsText } from '../../text/delegations.ts';
import { listOf, t } from '../../text/i18n.ts';
import { BotMark } from '../bots/BotMark.tsx';
import { Flag } from '../shell/Flag.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { RunningClock } from '../shell/RunningClock.tsx';
import { Correct } from './Correct.tsx';
import { calledOf, goneAt, holdUpsAt, isPlaying, missingAt, needsYou, partyNamed, unreadAt } from './glance.ts';
import { Refusals } from './Refusals.tsx';
import type { SeminarProps } from './SeminarPage.tsx';
import { useCommanding } from './useCommanding.ts';

interface TableCardProps extends SeminarProps {
  readonly table: SeminarTableView;
  readonly now: () => number;
  readonly chosen: boolean;
  readonly choose: (taken: boolean) => void;
}

/** One table: where it stands, who is there, who holds it up and for what, and what has come of it so far. */
export function TableCard(props: TableCardProps) {
  const { classroom, seminar, table, now, chosen, choose } = props;
  const { number } = table;
  return (
    <article class="card glance-card" data-needs={needsYou(table, seminar.at)}>
      <div class="glance-head">
        <label class="glance-choice">
          <input
            type="checkbox"
            checked={chosen}
            aria-label={t('classroom:tables.choose', { number })}
            onChange={(event) => choose(event.currentTarget.checked)}
          />
          <h3>{t('classroom:table', { number })}</h3>
        </label>
        {needsYou(table, seminar.at) && <span class="badge glance-needs">{t('classroom:tables.needsYou')}</span>}
        <a class="button" href={chairHash(table.table, seminar.id)}>
          {t('desk:home.enter')}
          <span class="visually-hidden"> {number}</span>
        </a>
      </div>
      <p class="glance-phase">
        <strong>{phaseText(table)}</strong>
        {isPlaying(table) && <RunningClock clock={table} now={now} />}
        {table.paused && <span class="badge">{t('table.paused')}</span>}
        {table.held && table.phase === 'debrief' && <span class="badge">{t('classroom:tables.held')}</span>}
      </p>
      <Hands classroom={classroom} seminar={seminar} table={table} />
      <Asked seminar={seminar} table={table} />
      <Gone seminar={seminar} table={table} />
      <HoldUps seminar={seminar} table={table} />
      <Seats seminar={seminar} table={table} now={now} />
      {table.phase !== 'lobby' && <Figures table={table} />}
      {isPlaying(table) && <Correct classroom={classroom} seminar={seminar} table={table} />}
    </article>
  );
}

function phaseText({ phase, round }: SeminarTableView): string {
  const name = t(`words:phase.${phase}`);
  return round === 0 || phase === 'debrief' ? name : t('desk:home.phaseInRound', { phase: name, round });
}

interface PartProps extends Pick<SeminarProps, 'seminar'> {
  readonly table: SeminarTableView;
}

/** In words, so that one can read it out to the room. */
function HoldUps({ seminar, table }: PartProps) {
  const names = (parties: readonly string[]) => parties.map((party) => partyNamed(seminar, party));
  if (table.phase === 'lobby') {
    const missing = names(missingAt(table, seminar.scenario));
    return <p>{missing.length > 0 ? t('desk:open.missing', { parties: listOf(missing) }) : t('desk:open.ready')}</p>;
  }
  if (table.phase === 'debrief') return null;
  const playing = names(Object.keys(table.seats));
  const holdUps = holdUpsAt(table);
  if (holdUps.length === 0) return <p>{t('desk:controls.nobodyWaits')}</p>;
  return (
    <>
      {holdUps.map(({ awaited, parties }) => (
        <p key={awaited}>{t(`classroom:awaited.${awaited}`, { parties: delegationsText(names(parties), playing) })}</p>
      ))}
    </>
  );
}

function Hands({ classroom, seminar, table }: SeminarProps & PartProps) {
  const commanding = useCommanding(classroom, seminar);
  if (table.hands.length === 0) return null;
  const known = (person: string) => seminar.people.find((each) => each.person === person);
  return (
    <>
      <ul class="glance-hands">
        {table.hands.map((person) => {
          const who = known(person);
          const name = who ? calledOf(who) : person;
          return (
            <li key={person}>
              <span>{t('classroom:tables.hand', { name, party: partyNamed(seminar, who?.party ?? '') })}</span>
              <PushButton
                disabled={commanding.busy}
                about={name}
                act={() => commanding.tell({ tables: [table], command: { type: 'LowerHand', person } })}
              >
                {t('classroom:tables.lowerHand')}
              </PushButton>
            </li>
          );
        })}
      </ul>
      <Refusals seminar={seminar} commanding={commanding} />
    </>
  );
}

/** Whose absence is the facilitator's business by now, and what can be done about it. */
function Gone({ seminar, table }: PartProps) {
  const gone = goneAt(table, seminar.at).map((party) => partyNamed(seminar, party));
  if (gone.length === 0) return null;
  const caretakers = seminar.settings.caretakers ?? seminar.scenario.procedure.caretakers;
  return <p class="glance-gone">{t(`classroom:gone.${caretakers ? 'soon' : 'never'}`, { parties: listOf(gone) })}</p>;
}

/** What was written to the facilitator, and the way to where it stands. */
function Asked({ seminar, table }: PartProps) {
  const channels = unreadAt(table);
  if (channels.length === 0) return null;
  return (
    <ul class="glance-hands">
      {channels.map(({ channel, unread, party, name }) => (
        <li key={channel}>
          <span>{t('classroom:tables.asked', { count: unread, name, party: partyNamed(seminar, party) })}</span>
          <a class="button" href={chairHash(table.table, seminar.id, channel)}>
            {t('classroom:tables.read')}
            <span class="visually-hidden"> {name}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Seats({ seminar, table, now }: PartProps & Pick<TableCardProps, 'now'>) {
  const seats = seminar.scenario.parties.flatMap((party) => {
    const seat = table.seats[party.id];
    return seat ? [{ party, seat }] : [];
  });
  if (seats.length === 0) return <p class="muted">{t('classroom:tables.nobody')}</p>;
  return (
    <ul class="glance-seats">
      {seats.map(({ party, seat }) => (
        <li key={party.id} data-presence={seat.caretaker ? 'caretaker' : seat.present ? 'here' : 'away'}>
          <span class="presence-dot" aria-hidden="true" />
          <Flag code={party.flag} />
          <span>
            <span>
              {party.name}{' '}
              <span class="muted small">{presenceText(seat, delegatesAt(seminar, table, party.id), now)}</span>
            </span>
            <br />
            <SeatHolder seminar={seminar} table={table} party={party.id} seat={seat} />
          </span>
        </li>
      ))}
    </ul>
  );
}

interface SeatHolderProps extends PartProps {
  readonly party: string;
  readonly seat: Seat;
}

function SeatHolder({ seminar, table, party, seat }: SeatHolderProps) {
  const bot = asBot(seat);
  return bot ? (
    <BotMark bot={bot} />
  ) : (
    <span class="muted small">{listOf(delegatesAt(seminar, table, party).map(calledOf))}</span>
  );
}

const delegatesAt = ({ people }: SeminarProps['seminar'], { table }: SeminarTableView, party: string): Delegates =>
  people.filter((person) => person.table === table && person.party === party);

type Seat = SeminarTableView['seats'][string];
type Delegates = SeminarProps['seminar']['people'];

function presenceText({ present, caretaker, awaySince }: Seat, delegates: Delegates, now: () => number): string {
  if (caretaker) return t('classroom:presence.caretaker');
  if (present) return t('desk:controls.present');
  if (delegates.length > 0 && delegates.every(({ name }) => name === '')) return t('classroom:people.notYet');
  const minutes = Math.floor((now() - awaySince) / 60_000);
  return awaySince > 0 && minutes > 0 ? t('classroom:presence.awayFor', { count: minutes }) : t('person.away');
}

function Figures({ table }: { readonly table: SeminarTableView }) {
  const { live, adopted, pending, brackets, votes, votesDue, joint } = table;
  const figures = [
    ['live', live],
    ['adopted', adopted],
    ['pending', pending],
    ['brackets', brackets],
  ] as const;
  return (
    <dl class="glance-figures">
      {figures.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`classroom:figure.${name}`)}</dt>
          <dd class="digits">{value}</dd>
        </div>
      ))}
      {votesDue > 0 && (
        <div>
          <dt>{t('classroom:figure.votes')}</dt>
          <dd class="digits">{t('classroom:figure.of', { votes, due: votesDue })}</dd>
        </div>
      )}
      <div>
        <dt>{t('classroom:figure.joint')}</dt>
        <dd class="digits">{joint.toFixed(1)}</dd>
      </div>
    </dl>
  );
}
