/** What painting needs from outside: the typeface, for the letters that will be set, and the flags. */
import { flagUrl } from '#client/look/flags.ts';
import { FACES } from './paint/text.ts';
import type { FlagOf, Snapshot } from './props.ts';

export interface Materials {
  readonly flagOf: FlagOf;
  /** Fetches what a picture needs; undefined when everything is there. Never fails: what is missing is done without. */
  gathered(snapshot: Snapshot): Promise<void> | undefined;
}

export function gatherMaterials(): Materials {
  const flags = new Map<string, HTMLImageElement | undefined>();
  const asked = new Set<string>();

  async function fetchFlag(code: string): Promise<void> {
    const url = flagUrl(code);
    if (url === undefined) return;
    const image = new Image();
    // Not decode(): it fails for drawings without a size of their own, which the flags are.
    const loaded = new Promise((resolve, reject) => {
      image.addEventListener('load', resolve);
      image.addEventListener('error', reject);
    });
    image.src = url;
    await loaded;
    flags.set(code, image);
  }

  return {
    flagOf: (code) => flags.get(code),
    gathered(snapshot) {
      const { seats, papers } = snapshot.picture;
      const codes = [...seats, ...papers].map(({ flag }) => flag).filter((code) => code !== '' && !asked.has(code));
      for (const code of codes) asked.add(code);
      const text = lettersOf(snapshot);
      const faces = FACES.filter((face) => !document.fonts.check(face, text));
      if (codes.length + faces.length === 0) return undefined;
      const work = [...new Set(codes)].map(fetchFlag);
      return Promise.allSettled([...work, ...faces.map((face) => document.fonts.load(face, text))]).then(
        () => undefined,
      );
    },
  };
}

/** Every letter of the serif once: a typeface comes in parts by alphabet. */
const lettersOf = ({ picture, captions }: Snapshot): string =>
  [
    ...new Set(
      [captions.phase, picture.news, ...picture.seats.map(({ name, party }) => name + party)]
        .concat(picture.papers.map(({ title, text }) => title + text))
        .join(''),
    ),
  ].join('');
