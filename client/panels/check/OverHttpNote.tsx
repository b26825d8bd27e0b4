import { signal } from '@preact/signals';
import { overHttp } from '../../store/way.ts';
import { t } from '../../text/i18n.ts';
import { PushButton } from '../shell/PushButton.tsx';
import './check.css';

const hidden = signal(false);

/** Says once, and calmly, that the game goes on although the network blocks its usual way. */
export function OverHttpNote() {
  const shown = overHttp.value && !hidden.value;
  return (
    <div role="status">
      {shown && (
        <div class="over-http">
          <p>{t('way.overHttp')}</p>
          <PushButton
            kind="quiet"
            act={() => {
              hidden.value = true;
            }}
          >
            {t('way.hide')}
          </PushButton>
        </div>
      )}
    </div>
  );
}
