import { language, languages, PSEUDO, speak, t } from '../../text/i18n.ts';

/** Shown as soon as there is a choice. Each language stands there by its own name. */
export function LanguageSelect() {
  const choice = languages();
  if (choice.length < 2) return null;
  return (
    <label class="language">
      <span class="visually-hidden">{t('language')}</span>
      <select class="input" value={language.value} onChange={(event) => void speak(event.currentTarget.value)}>
        {choice.map((code) => (
          <option key={code} value={code}>
            {ownName(code)}
          </option>
        ))}
      </select>
    </label>
  );
}

const ownName = (code: string): string =>
  code === PSEUDO ? 'Pseudo' : (new Intl.DisplayNames(code, { type: 'language' }).of(code) ?? code);
