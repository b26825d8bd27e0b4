/** For tests of what the page says later: it has all its words, as it does by then. */
import { fetchRestOfWords } from '#client/text/i18n.ts';

await fetchRestOfWords();
