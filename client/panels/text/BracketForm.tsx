import { useId, useState } from 'preact/hooks';
import { BRACKET_REASONS, BRACKETABLE, type Bracketable, type BracketReason } from '#shared/model/amendment.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import { LEVELS, POSITION_MAX, POSITION_STEP } from '#shared/model/dials.ts';
import type { ClauseView, RevisionView } from '#shared/model/view.ts';
import type { Command } from '#shared/rules/commands.ts';
import { levelOf } from '../../store/level.ts';
import { issueOf, textOf } from '../../store/names.ts';
import type { TableStore } from '../../store/table.ts';
import { t } from '../../text/i18n.ts';
import { ActButton } from '../shell/ActButton.tsx';
import { Refusal } from '../shell/Refusal.tsx';
import { may } from './part.ts';
import { measureName, measureWords } from './pointWords.ts';
import { useSending } from './useSending.ts';
import '../draft/position.css';

interface Props {
  readonly table: TableStore;
  readonly id: ClauseId;
  readonly clause: ClauseView;
}

/** Square brackets around a point that one does not agree to: what one would have there, and why. */
export function BracketForm({ table, id, clause }: Props) {
  const sending = useSending(table);
  const now = textOf(clause);
  const [point, setPoint] = useState<Bracketable>('position');
  const [written, setWritten] = useState<string>();
  const [reason, setReason] = useState<BracketReason>('substantive');
  if (!now) return null;
  const alternative = written ?? String(now[point]);
  const place = () => {
    const bracketed = bracketedAt(point, alternative);
    // What has been written since stays.
    const done = () => setWritten((current) => (current === written ? undefined : current));
    sending.send({ type: 'PlaceBracket', clause: id, revision: clause.revision, reason, bracketed }, done);
  };
  return (
    <div class="bracket-form">
      <p class="field-hint">{t('floor:bracket.means')}</p>
      <PointField
        point={point}
        choose={(chosen) => {
          setPoint(chosen);
          setWritten(undefined);
        }}
      />
      <AlternativeField
        table={table}
        clause={clause}
        now={now}
        point={point}
        alternative={alternative}
        change={setWritten}
      />
      <ReasonField reason={reason} choose={setReason} />
      <ActButton table={table} disabled={sending.busy || !may(table, 'PlaceBracket')} act={place}>
        {t('floor:bracket.place', { number: clause.number })}
      </ActButton>
      <Refusal denial={sending.denial} table={table} />
    </div>
  );
}

type Bracketed = Extract<Command, { readonly type: 'PlaceBracket' }>['bracketed'];

function bracketedAt(point: Bracketable, alternative: string): Bracketed {
  if (point === 'text') return { point, alternative: alternative.trim() };
  if (point === 'position') return { point, alternative: Number(alternative) };
  return { point, alternative: levelOf(Number(alternative)) };
}

const pointName = (point: Bracketable): string => (point === 'text' ? t('panels:draft.text') : measureName(point));

function PointField({ point, choose }: { readonly point: Bracketable; readonly choose: (point: Bracketable) => void }) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {t('floor:bracket.point')}
      </label>
      <select
        id={id}
        class="input"
        value={point}
        onChange={(event) => choose(BRACKETABLE.find((each) => each === event.currentTarget.value) ?? 'position')}
      >
        {BRACKETABLE.map((each) => (
          <option key={each} value={each}>
            {pointName(each)}
          </option>
        ))}
      </select>
    </div>
  );
}

function ReasonField({
  reason,
  choose,
}: {
  readonly reason: BracketReason;
  readonly choose: (reason: BracketReason) => void;
}) {
  const id = useId();
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {t('floor:bracket.reason')}
      </label>
      <select
        id={id}
        class="input"
        value={reason}
        onChange={(event) => choose(BRACKET_REASONS.find((each) => each === event.currentTarget.value) ?? 'unclear')}
      >
        {BRACKET_REASONS.map((each) => (
          <option key={each} value={each}>
            {t(`words:bracketReason.${each}`)}
          </option>
        ))}
      </select>
    </div>
  );
}

interface AlternativeProps {
  readonly table: TableStore;
  readonly clause: ClauseView;
  readonly now: RevisionView;
  readonly point: Bracketable;
  readonly alternative: string;
  readonly change: (alternative: string) => void;
}

/** What one would have at the point: a place on the spectrum, a level by its name, or words. */
function AlternativeField({ table, clause, now, point, alternative, change }: AlternativeProps) {
  const id = useId();
  const issue = issueOf(table, clause.issue);
  if (!issue) return null;
  return (
    <div class="field">
      <label class="field-label" htmlFor={id}>
        {t('floor:bracket.alternative')}
      </label>
      {point === 'position' && (
        <>
          <input
            id={id}
            class="position-slider"
            type="range"
            min={0}
            max={POSITION_MAX}
            step={POSITION_STEP}
            value={alternative}
            aria-valuetext={measureWords(issue, point, Number(alternative))}
            onInput={(event) => change(event.currentTarget.value)}
          />
          <p class="field-hint">{measureWords(issue, point, Number(alternative))}</p>
        </>
      )}
      {point === 'text' && (
        <textarea
          id={id}
          class="input serif"
          rows={6}
          value={alternative}
          onInput={(event) => change(event.currentTarget.value)}
        />
      )}
      {point !== 'position' && point !== 'text' && (
        <select id={id} class="input" value={alternative} onChange={(event) => change(event.currentTarget.value)}>
          {LEVELS.map((level) => (
            <option key={level} value={String(level)}>
              {t(`words:level.${point}.${level}`)}
            </option>
          ))}
        </select>
      )}
      <p class="field-hint">{nowText(issue, point, now)}</p>
    </div>
  );
}

const nowText = (issue: Parameters<typeof measureWords>[0], point: Bracketable, now: RevisionView): string =>
  point === 'text' ? '' : t('floor:bracket.now', { now: measureWords(issue, point, now[point]) });
