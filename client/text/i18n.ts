/**
 * The words of the page. Every word comes from a language's folder beside this file. Of English, which stands in for
 * whatever another language lacks, the page has from the start what it says first; the rest comes before anything that
 * says it is shown (`later`). Every other language is one chunk, loaded when it is chosen. Reading a word in a component
 * subscribes it to the language.
 */
import { signal } from '@preact/signals';
import { createInstance, type TFunction } from 'i18next';
import { keep, kept } from '../store/keep.ts';
import { first } from './en/first.ts';
import type { Language } from './en/index.ts';

/** The order matters: a key without a namespace is looked up in the first. */
const NAMESPACES = [
  'shell',
  'words',
  'brief',
  'panels',
  'chamber',
  'floor',
  'ballot',
  'diplomacy',
  'desk',
  'classroom',
  'check',
  'bots',
  'practice',
  'guide',
  'handover',
  'possible',
] as const;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Language;
    returnNull: false;
  }
}

/** English with accents and two fifths more of it: shows cut labels and words that escaped translation. */
export const PSEUDO = 'xx-pseudo';

const FOLDERS = import.meta.glob<{ readonly words: Language }>(['./*/index.ts', '!./en/index.ts']);

export const language = signal('en');

/** The languages that the reader may choose from; the pseudo-language only for those who asked for it by address. */
export const languages = (): readonly string[] => {
  const found = Object.keys(FOLDERS).map((path) => path.split('/')[1] ?? '');
  return ['en', ...found, ...(language.value === PSEUDO ? [PSEUDO] : [])];
};

const translate = createInstance();
void translate.init({
  lng: 'en',
  fallbackLng: 'en',
  ns: NAMESPACES,
  defaultNS: 'shell',
  resources: { en: first },
  interpolation: { escapeValue: false },
  initAsync: false,
});

type Words = TFunction<typeof NAMESPACES>;

const say = translate.t as unknown as (...asked: readonly unknown[]) => string;

export const t = ((...asked: readonly unknown[]) => {
  // Read so that whoever shows the words is drawn again in another language.
  void language.value;
  return say(...asked);
}) as unknown as Words;

/** Words a list of names the way the language does: "A, B and C". */
export const listOf = (names: readonly string[]): string =>
  names.length === 0 ? t('words:list.nobody') : new Intl.ListFormat(spoken()).format(names);

/** The language for the browser's own formats of numbers, dates and names. */
export const spoken = (): string => {
  const base = language.value === PSEUDO ? 'en' : language.value;
  return navigator.languages.find((tag) => tag.split('-')[0] === base) ?? base;
};

export async function speak(chosen: string): Promise<void> {
  if (chosen !== 'en') {
    const words = await load(chosen);
    if (!words) return;
    learn(chosen, words);
  }
  await translate.changeLanguage(chosen);
  document.documentElement.lang = chosen === PSEUDO ? 'en' : chosen;
  if (chosen !== PSEUDO) keep('language', chosen);
  language.value = chosen;
}

/** Fetches the words that the page does not have from the start. Nothing that says one of them is shown before. */
export async function fetchRestOfWords(): Promise<void> {
  learn('en', (await import('./en/rest.ts')).rest);
}

/** The language of the address (`?lang=`), or the one chosen last in this browser. */
export const preferred = (): string => new URLSearchParams(location.search).get('lang') ?? kept('language', 'en');

function learn(chosen: string, words: Partial<Language>): void {
  for (const [space, said] of Object.entries(words)) translate.addResourceBundle(chosen, space, said);
}

async function load(chosen: string): Promise<Language | undefined> {
  if (chosen === PSEUDO) {
    const [{ pseudo }, { english }] = await Promise.all([import('./pseudo.ts'), import('./en/index.ts')]);
    return pseudo(english);
  }
  return (await FOLDERS[`./${chosen}/index.ts`]?.())?.words;
}
