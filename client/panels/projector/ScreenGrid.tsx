import type { ComponentChild } from 'preact';
import type { ClauseStatus } from '#shared/model/clause.ts';
import type { PublicParty, PublicScenario } from '#shared/model/publicScenario.ts';
import type { PublicView } from '#shared/model/view.ts';
import type { ProjectorView } from '#shared/protocol/seminar.ts';
import { botIn, isTaken } from '../../store/bots.ts';
import { delegationsText } from '../../text/delegations.ts';
import { t } from '../../text/i18n.ts';
import { RunningClock } from '../shell/RunningClock.tsx';

interface ScreenGridProps {
  readonly screen: ProjectorView;
  readonly now: () => number;
  /** The way in, while entry is open. */
  readonly entry: ComponentChild;
}

/** Several tables side by side: how far each is. */
export function ScreenGrid({ screen, now, entry }: ScreenGridProps) {
  return (
    <>
      <header class="screen-head">
        <h1>{screen.title}</h1>
        {screen.title !== screen.scenario.title && <span>{screen.scenario.title}</span>}
      </header>
      <div class="screen-body">
        <main class="screen-grid">
          {screen.tables.map(({ table, number, everybody }) => (
            <Cell key={table} number={number} view={everybody} scenario={screen.scenario} now={now} />
          ))}
        </main>
        {entry}
      </div>
    </>
  );
}

interface CellProps {
  readonly number: number;
  readonly view: PublicView;
  readonly scenario: PublicScenario;
  readonly now: () => number;
}

function Cell({ number, view, scenario, now }: CellProps) {
  const { phase, round, paused, seats } = view;
  const taken = Object.values(seats).filter((seat) => isTaken(seat) || seat.caretaker);
  const bots = taken.filter((seat) => botIn(seat) !== undefined).length;
  const here = taken.filter(({ present }) => present).length;
  const missing = scenario.parties.filter(({ id }) => seats[id]?.delegate && !seats[id].present);
  return (
    <section class="screen-cell" aria-label={t('classroom:table', { number })}>
      <div class="screen-cell-head">
        <h2>{t('classroom:table', { number })}</h2>
        <p class="screen-clock">
          <RunningClock clock={view} now={now} />
        </p>
      </div>
      <p class="screen-cell-phase">
        <span class="screen-phase">{t(`words:phase.${phase}`)}</span>
        {round > 0 && <span>{t('table.round', { round, rounds: scenario.procedure.rounds })}</span>}
        {paused && <span class="screen-phase">{t('table.paused')}</span>}
      </p>
      <ul>
        <li>{t('classroom:screen.here', { here, count: taken.length })}</li>
        {bots > 0 && <li>{t('bots:among', { count: bots })}</li>}
        {phase === 'lobby' && missing.length > 0 && (
          <li>
            {t('classroom:screen.missing', { parties: delegationsText(namesOf(missing), namesOf(scenario.parties)) })}
          </li>
        )}
        {phase === 'voting' && (
          <li>{t('ready.voted', { done: taken.filter(({ voted }) => voted).length, count: taken.length })}</li>
        )}
        {phase !== 'lobby' && (
          <li>
            {phase !== 'debrief' && `${t('classroom:screen.live', { count: countOf(view, 'live') })} · `}
            {t('classroom:screen.adopted', { count: countOf(view, 'adopted') })}
          </li>
        )}
        {phase === 'debrief' && !view.held && (
          <li>
            {t('classroom:figure.joint')} <strong>{view.joint.toFixed(1)}</strong>
          </li>
        )}
      </ul>
    </section>
  );
}

const namesOf = (parties: readonly PublicParty[]): readonly string[] => parties.map(({ name }) => name);

const countOf = ({ clauses }: PublicView, wanted: ClauseStatus): number =>
  Object.values(clauses).filter(({ status }) => status === wanted).length;
