import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type Readings, takeReadings } from '../../net/check.ts';
import { t } from '../../text/i18n.ts';
import { PageFrame } from '../shell/PageFrame.tsx';
import { PushButton } from '../shell/PushButton.tsx';
import { type Finding, findingsOf, verdictOf } from './findings.ts';
import { adviceText, foundText, onlyText, reportText } from './reportText.ts';
import './check.css';

interface Checked {
  readonly readings: Readings;
  readonly at: number;
}

/** Tells before class whether this device and its network will do, and what to do about it if not. */
export function CheckPage() {
  const [checked, setChecked] = useState<Checked>();
  const [round, setRound] = useState(0);
  useEffect(() => {
    let left = false;
    setChecked(undefined);
    void takeReadings().then((readings) => left || setChecked({ readings, at: Date.now() }));
    return () => {
      left = true;
    };
  }, [round]);
  const findings = checked && findingsOf(checked.readings);
  return (
    <PageFrame title={t('check:title')}>
      <section class="card">
        <Verdict findings={findings} />
        <p>{t('check:why')}</p>
        {findings && (
          <ul class="check-list">
            {findings.map((finding) => (
              <Found key={finding.said} finding={finding} />
            ))}
          </ul>
        )}
        <p class="muted">{onlyText()}</p>
        <PushButton act={() => setRound(round + 1)} disabled={!checked}>
          {t('check:again')}
        </PushButton>
      </section>
      {findings && checked && <Report findings={findings} at={checked.at} />}
    </PageFrame>
  );
}

function Verdict({ findings }: { readonly findings: readonly Finding[] | undefined }) {
  const verdict = findings && verdictOf(findings);
  return (
    <p role="status" class="check-verdict" data-verdict={verdict}>
      {verdict ? t(`check:verdict.${verdict}`) : t('check:running')}
    </p>
  );
}

function Found({ finding }: { readonly finding: Finding }) {
  const advice = adviceText(finding);
  return (
    <li class="check-found" data-good={finding.good}>
      <span class="check-mark" aria-hidden="true">
        {finding.good ? '✓' : '!'}
      </span>
      <span class="visually-hidden">{t(`check:mark.${finding.good ? 'good' : 'bad'}`)}: </span>
      <span>
        {foundText(finding)}
        {advice !== undefined && <span class="check-advice">{advice}</span>}
      </span>
    </li>
  );
}

/** A page over plain http has no clipboard: there the text is selected for the reader to copy. */
function Report({ findings, at }: { readonly findings: readonly Finding[]; readonly at: number }) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState('');
  const text = reportText(findings, t(`check:verdict.${verdictOf(findings)}`), at);
  const copy = async () => {
    area.current?.select();
    try {
      await navigator.clipboard.writeText(text);
      setTold(t('copied'));
    } catch {
      setTold(t('copyHint'));
    }
  };
  return (
    <section class="card">
      <div class="field">
        <label class="field-label" htmlFor={id}>
          {t('check:report')}
        </label>
        <textarea ref={area} id={id} class="input check-report" readOnly rows={findings.length + 4} value={text} />
      </div>
      <PushButton act={() => void copy()}>{t('check:copy')}</PushButton>
      <p class="small muted" role="status">
        {told}
      </p>
    </section>
  );
}
