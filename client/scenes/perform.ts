/** Loads Phaser and keeps its stage in step with what the viewer sees. */
import { effect } from '@preact/signals';
import { gatherMaterials, type Materials } from './materials.ts';
import { propsOf, type Snapshot } from './props.ts';
import type { Sight } from './sight.ts';
import type { Scenery, Stage, StageStats } from './stage.ts';

export interface Performance {
  /** Undefined while the stage is being opened. */
  readonly stats: () => StageStats | undefined;
  readonly end: () => void;
}

/** Painting begins without a flag or letter that takes longer than this, in milliseconds. */
const PATIENCE = 1_500;

/** Plays what is seen inside an element; `failed` is called when Phaser cannot load or start. */
export function perform(parent: HTMLElement, sight: Sight, failed: () => void): Performance {
  const materials = gatherMaterials();
  // Phaser in a chunk of its own: it is large and changes seldom.
  const library = Promise.all([import('phaser'), import('./stage.ts')]);
  let opening: Promise<void> | undefined;
  let stage: Stage | undefined;
  let ended = false;

  async function open(): Promise<void> {
    const [{ default: phaser }, { openStage }] = await library;
    const first = sight.snapshot.peek();
    if (ended || !first) return;
    const opened = await openStage(phaser, parent, sceneryOf(first, materials));
    if (ended) opened.close();
    else stage = opened;
    show();
  }

  function show(): void {
    const latest = sight.snapshot.peek();
    if (!ended && latest) stage?.show(sceneryOf(latest, materials));
  }

  const fail = () => {
    if (!ended) failed();
  };

  const stop = effect(() => {
    if (!sight.snapshot.value) return;
    const gathering = materials.gathered(sight.snapshot.value);
    const arrived = Promise.race([gathering, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    opening ??= (gathering ? arrived : Promise.resolve()).then(open).catch(fail);
    if (gathering) void gathering.then(show);
    else show();
  });

  return {
    stats: () => stage?.stats(),
    end: () => {
      ended = true;
      stop();
      stage?.close();
      stage = undefined;
    },
  };
}

const sceneryOf = (snapshot: Snapshot, { flagOf }: Materials): Scenery => ({
  props: propsOf(snapshot, flagOf),
  ...snapshot.layout.size,
  pixels: snapshot.pixels,
});
