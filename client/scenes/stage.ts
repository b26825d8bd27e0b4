/**
 * The stage: one Phaser game that shows painted things and moves them. It draws on demand: it sleeps after every frame
 * that leaves nothing moving, and wakes when it is shown something new.
 */
import type Phaser from 'phaser';
import { Actors } from './actors.ts';
import blank from './blank.png?url';
import type { Prop } from './props.ts';

/** Figures for tests and the bench. */
export interface StageStats {
  /** Frames drawn since the stage was opened. */
  readonly frames: number;
  readonly textures: number;
  readonly asleep: boolean;
}

export interface Scenery {
  readonly props: readonly Prop[];
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Device pixels to a CSS pixel. */
  readonly pixels: number;
}

export interface Stage {
  /** Shows the scenery; things that were elsewhere before move there, unless the reader wants no motion. */
  show(scenery: Scenery): void;
  stats(): StageStats;
  close(): void;
}

/** How long Phaser may take to start before the picture counts as unavailable, in milliseconds. */
const PATIENCE = 10_000;

/** Opens the stage inside an element; rejects when Phaser cannot start there. */
export async function openStage(phaser: typeof Phaser, parent: HTMLElement, first: Scenery): Promise<Stage> {
  const { game, scene } = await started(phaser, parent, first);
  const actors = new Actors(scene);
  let frames = 0;
  let shown: Scenery | undefined;
  game.events.on(phaser.Core.Events.POST_RENDER, () => {
    frames += 1;
    if (!actors.moving) game.loop.sleep();
  });

  function show(scenery: Scenery): void {
    const still = !shown || resized(shown, scenery) || matchMedia('(prefers-reduced-motion: reduce)').matches;
    if (!shown || resized(shown, scenery)) resize(game, scenery);
    shown = scenery;
    actors.play(scenery.props, scenery.pixels, still, !game.loop.running);
    // Waking draws at once. A running loop needs nothing: its next frame shows the change.
    if (!game.loop.running) game.loop.wake();
  }

  show(first);
  return {
    show,
    stats: () => ({ frames, textures: Object.keys(game.textures.list).length, asleep: !game.loop.running }),
    close: () => close(game),
  };
}

const resized = (before: Scenery, after: Scenery): boolean =>
  before.width !== after.width || before.height !== after.height || before.pixels !== after.pixels;

interface Started {
  readonly game: Phaser.Game;
  readonly scene: Phaser.Scene;
}

function started(phaser: typeof Phaser, parent: HTMLElement, { width, height, pixels }: Scenery): Promise<Started> {
  return new Promise((resolve, reject) => {
    const game = new phaser.Game({
      type: phaser.CANVAS,
      parent,
      banner: false,
      autoFocus: false,
      disableContextMenu: false,
      backgroundColor: '#0B2130',
      audio: { noAudio: true },
      scale: { mode: phaser.Scale.NONE, width: width * pixels, height: height * pixels, zoom: 1 / pixels },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
      // Nothing here shows Phaser's own three pictures, so one blank file stands in for them.
      images: { default: blank, missing: blank, white: blank },
      scene: {
        create(this: Phaser.Scene) {
          clearTimeout(waiting);
          resolve({ game, scene: this });
        },
      },
    });
    const waiting = setTimeout(() => {
      close(game);
      reject(new Error('Phaser did not start'));
    }, PATIENCE);
  });
}

/** In this order, or the canvas keeps its old size on the page. */
function resize(game: Phaser.Game, { width, height, pixels }: Scenery): void {
  game.scale.resize(Math.round(width * pixels), Math.round(height * pixels));
  game.scale.setZoom(1 / pixels);
}

/** Phaser destroys a game in its next step; asleep and woken again it takes that step now. */
function close(game: Phaser.Game): void {
  game.loop.sleep();
  game.destroy(true);
  game.loop.wake();
}
