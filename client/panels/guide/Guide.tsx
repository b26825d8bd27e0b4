import { useEffect } from 'preact/hooks';
import { coached, putAway } from '../../store/coach.ts';
import { type Tab, tab } from '../../store/tab.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { focusOn, onceDrawn } from '../text/focusOn.ts';
import { StepText } from './StepText.tsx';
import { PANELS, type Place, STEPS, type Step, stepBy } from './steps.ts';
import { useGuidePlace } from './usePlace.ts';
import './guide.css';

/** Leads through a first round, beside what it explains and never over it. Whoever has put it away can call it back. */
export function Guide({ table }: { readonly table: TableStore }) {
  const [place, go] = useGuidePlace(table);
  if (!coached.value) return null;
  return <Coach table={table} place={place} go={go} />;
}

interface CoachProps {
  readonly table: TableStore;
  readonly place: Place;
  readonly go: (place: Place) => void;
}

function Coach({ table, place, go }: CoachProps) {
  const { step } = place;
  usePointingAt(step);
  const turn = (by: 1 | -1) => {
    const next = stepBy(step, by);
    go({ ...place, step: next });
    show(next);
  };
  return (
    <aside class="guide" aria-labelledby="guide-heading">
      <div class="guide-words" role="status">
        <p class="guide-count small">{t('guide:step', { number: STEPS.indexOf(step) + 1, of: STEPS.length })}</p>
        <h2 id="guide-heading">
          <span class="visually-hidden">{t('guide:heading')}: </span>
          {t(titleOf(table, step))}
        </h2>
        <StepText table={table} step={step} />
      </div>
      <div class="guide-buttons">
        {step !== 'who' && (
          <button type="button" class="button" onClick={() => turn(-1)}>
            {t('guide:back')}
          </button>
        )}
        {PANELS[step] !== undefined && (
          <button
            type="button"
            class="button guide-open"
            data-elsewhere={isElsewhere(step)}
            onClick={() => goThere(step)}
          >
            {t('guide:open')}
          </button>
        )}
        {step === 'goodbye' ? (
          <button type="button" class="button button-primary" onClick={dismiss}>
            {t('guide:done')}
          </button>
        ) : (
          <button type="button" class="button button-primary" onClick={() => turn(1)}>
            {t('guide:next')}
          </button>
        )}
        {step !== 'goodbye' && (
          <button type="button" class="button button-quiet" onClick={dismiss}>
            {t('guide:away')} <span class="visually-hidden">{t('guide:heading')}</span>
          </button>
        )}
      </div>
    </aside>
  );
}

/** The focus goes to where the guide is called back from. */
function dismiss(): void {
  putAway(true);
  focusOn('guide-toggle');
}

/** Whether another panel is open than the step's; where panels are below the table, theirs is out of sight, too. Reads signals. */
const isElsewhere = (step: Step): boolean => PANELS[step] !== tab.value;

const titleOf = (table: TableStore, step: Step) =>
  step === 'goodbye' && table.everybody.value?.phase === 'debrief'
    ? 'guide:goodbye.titleOver'
    : (`guide:${step}.title` as const);

/** Where in its panel a step's part is. */
const PARTS: Readonly<Record<Step, string | undefined>> = {
  who: '.interests',
  line: '.red-lines',
  dials: '.dial',
  soft: '.position',
  table: '.draft-submit',
  talk: '.channel-list',
  vote: '#vote-heading',
  outcome: '#vote-heading',
  goodbye: undefined,
};

/** Opens the step's panel and scrolls to its part. The focus stays where it is: one goes on with the keyboard from here. */
function show(step: Step): void {
  const panel = PANELS[step];
  const part = PARTS[step];
  if (panel === undefined || part === undefined) return;
  tab.value = panel;
  onceDrawn(headingOf(panel), (heading) => {
    const shown = heading.closest('[role="tabpanel"]')?.querySelector(part);
    (shown ?? heading).scrollIntoView({ block: 'center' });
  });
}

/** The button may go with that, and the focus goes on to the panel's tab: from there one comes into the panel. */
function goThere(step: Step): void {
  const panel = PANELS[step];
  if (panel === undefined) return;
  show(step);
  onceDrawn(headingOf(panel), () =>
    document.querySelector<HTMLElement>(`[data-tab="${panel}"]`)?.focus({ preventScroll: true }),
  );
}

const headingOf = (panel: Tab): string => `${panel === 'channels' ? 'channel' : panel}-heading`;

/** While a step is shown, the page marks what it is about. */
function usePointingAt(step: Step): void {
  useEffect(() => {
    document.body.dataset['guide'] = step;
    return () => {
      delete document.body.dataset['guide'];
    };
  }, [step]);
}
