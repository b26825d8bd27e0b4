import { t } from '../../text/i18n.ts';
import type { Marks, Zone } from './marks.ts';

const across = (at: number) => ({ insetInlineStart: `${at}%` });

/** The marks above and below the slider. A picture only: `MarksInWords` says the same. */
export function Spectrum({ marks }: { readonly marks: Marks }) {
  const rows = Math.max(0, ...marks.stances.map(({ row }) => row + 1));
  return (
    <div class="spectrum" aria-hidden="true">
      <div class="spectrum-line">
        {marks.zones.map((zone) => (
          <span
            key={`${zone.line.forbidden}${zone.line.threshold}${zone.line.minObligation}`}
            class={zone.active ? 'zone active' : 'zone'}
            style={{ insetInlineStart: `${zone.from}%`, inlineSize: `${zone.to - zone.from}%` }}
          />
        ))}
        <span class="mark status-quo" style={across(marks.statusQuo)} />
        {marks.ideal !== undefined && <span class="mark ideal" style={across(marks.ideal)} />}
      </div>
      <div class="stances" style={{ blockSize: `${rows * 1.25}rem` }}>
        {marks.stances.map(({ party, letters, at, row }) => (
          <span key={party} class="stance" style={{ ...across(at), insetBlockStart: `${row * 1.25}rem` }}>
            {letters}
          </span>
        ))}
      </div>
    </div>
  );
}

/** The key to the marks, with every number in words. */
export function MarksInWords({ marks }: { readonly marks: Marks }) {
  return (
    <ul class="marks-key">
      <li>
        <span class="mark status-quo" aria-hidden="true" /> {t('panels:position.statusQuo', { at: marks.statusQuo })}
      </li>
      {marks.ideal !== undefined && (
        <li>
          <span class="mark ideal" aria-hidden="true" /> {t('panels:position.ideal', { at: marks.ideal })}
        </li>
      )}
      {marks.zones.map((zone) => (
        <li key={`${zone.line.forbidden}${zone.line.threshold}${zone.line.minObligation}`}>
          <span class={zone.active ? 'zone active' : 'zone'} aria-hidden="true" /> {zoneText(zone)}
        </li>
      ))}
      {marks.stances.length > 0 && (
        <li>
          {t('panels:position.declared')}{' '}
          {marks.stances.map(({ party, name, letters, at }) => (
            <span key={party} class="stance-word">
              <abbr title={name}>{letters}</abbr> {name} <span class="digits">{at}</span>
            </span>
          ))}
        </li>
      )}
    </ul>
  );
}

function zoneText({ line }: Zone): string {
  const words = { threshold: line.threshold, level: t(`words:level.obligation.${line.minObligation}`) };
  return t(`panels:redLine.short.${line.forbidden}.${line.minObligation === 0 ? 'always' : 'from'}`, words);
}
