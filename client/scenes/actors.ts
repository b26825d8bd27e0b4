/** The things on the stage between two pictures: painted once, moved from place to place, and gone with their textures. */
import type Phaser from 'phaser';
import type { Rect } from './horseshoe.ts';
import type { Prop } from './props.ts';

/** A thing on the stage. */
interface Actor {
  readonly image: Phaser.GameObjects.Image;
  prop: Prop;
  pixels: number;
}

/** How one picture turns into the next. */
interface Turn {
  /** Device pixels to a CSS pixel. */
  readonly pixels: number;
  /** Without motion. */
  readonly still: boolean;
  /** Milliseconds until papers move: they wait until the votes have been seen. */
  readonly delay: number;
}

const MOVE = { duration: 420, ease: 'Cubic.easeInOut' } as const;
const REVEAL = { duration: 220, ease: 'Cubic.easeOut' } as const;
const STAGGER = { each: 90, most: 700 } as const;
const LEAVE = { duration: 180 } as const;

export class Actors {
  readonly #scene: Phaser.Scene;
  readonly #cast = new Map<string, Actor>();
  #painted = 0;

  constructor(scene: Phaser.Scene) {
    this.#scene = scene;
  }

  get moving(): boolean {
    return this.#scene.tweens.getTweens().length > 0;
  }

  /** Brings the stage to what `props` say; `rested` when no frame was drawn for a while. */
  play(props: readonly Prop[], pixels: number, still: boolean, rested: boolean): void {
    // Otherwise the first step of a new tween would count the time asleep as motion.
    if (rested) this.#scene.tweens.tick();
    const wanted = new Set(props.map(({ id }) => id));
    for (const [id, actor] of this.#cast) if (!wanted.has(id)) this.#leave(id, actor, still);
    const revealing = props.some(({ id, entrance }) => entrance.kind === 'reveal' && !this.#cast.has(id));
    const turn = { pixels, still, delay: revealing ? STAGGER.most : 0 };
    for (const prop of props) {
      const actor = this.#cast.get(prop.id);
      if (actor) this.#change(actor, prop, turn);
      else this.#enter(prop, turn);
    }
  }

  #enter(prop: Prop, { pixels, still, delay }: Turn): void {
    const image = this.#scene.add.image(0, 0, this.#painting(prop, pixels)).setOrigin(0).setDepth(prop.depth);
    this.#cast.set(prop.id, { image, prop, pixels });
    const place = placed(prop.rect, prop, pixels);
    image.setPosition(place.x, place.y);
    const { entrance } = prop;
    if (still || entrance.kind === 'cut') return;
    image.setAlpha(0);
    if (entrance.kind === 'slide') {
      const from = placed(entrance.from, prop, pixels);
      image.setPosition(from.x, from.y);
      this.#scene.tweens.add({ targets: image, ...place, alpha: 1, delay, ...MOVE });
      return;
    }
    const wait = Math.min(entrance.order * STAGGER.each, STAGGER.most);
    image.setY(place.y - 8 * pixels);
    this.#scene.tweens.add({ targets: image, ...place, alpha: 1, delay: wait, ...REVEAL });
  }

  #change(actor: Actor, prop: Prop, { pixels, still, delay }: Turn): void {
    const { image, prop: before } = actor;
    if (!sameCanvas(actor, prop, pixels)) this.#replace(image, prop, pixels);
    else if (before.look !== prop.look) paintOn(image.texture.getSourceImage(), prop, pixels);
    actor.prop = prop;
    actor.pixels = pixels;
    const stays = before.rect.x === prop.rect.x && before.rect.y === prop.rect.y;
    if (stays && !still) return;
    const place = placed(prop.rect, prop, pixels);
    this.#scene.tweens.killTweensOf(image);
    if (still || prop.entrance.kind === 'cut') image.setPosition(place.x, place.y).setAlpha(1);
    else this.#scene.tweens.add({ targets: image, ...place, alpha: 1, delay, ...MOVE });
  }

  #leave(id: string, { image }: Actor, still: boolean): void {
    this.#cast.delete(id);
    this.#scene.tweens.killTweensOf(image);
    const gone = () => {
      const { key } = image.texture;
      image.destroy();
      this.#scene.textures.remove(key);
    };
    if (still) gone();
    else this.#scene.tweens.add({ targets: image, alpha: 0, ...LEAVE, onComplete: gone });
  }

  #replace(image: Phaser.GameObjects.Image, prop: Prop, pixels: number): void {
    const old = image.texture.key;
    image.setTexture(this.#painting(prop, pixels));
    this.#scene.textures.remove(old);
  }

  /** Paints a thing on a canvas of its own; returns the texture's key. */
  #painting(prop: Prop, pixels: number): string {
    this.#painted += 1;
    const key = `${prop.id} ${this.#painted}`;
    const canvas = document.createElement('canvas');
    canvas.width = Math.ceil((prop.rect.width + prop.bleed * 2) * pixels);
    canvas.height = Math.ceil((prop.rect.height + prop.bleed * 2) * pixels);
    paintOn(canvas, prop, pixels);
    this.#scene.textures.addCanvas(key, canvas);
    return key;
  }
}

const sameCanvas = ({ prop: before, pixels: held }: Actor, { rect, bleed }: Prop, pixels: number): boolean =>
  before.rect.width === rect.width && before.rect.height === rect.height && before.bleed === bleed && held === pixels;

/** Device pixels, on whole ones so that text stays sharp. */
const placed = ({ x, y }: Rect, { bleed }: Prop, pixels: number) => ({
  x: Math.round((x - bleed) * pixels),
  y: Math.round((y - bleed) * pixels),
});

function paintOn(canvas: unknown, prop: Prop, pixels: number): void {
  const brush = canvas instanceof HTMLCanvasElement ? canvas.getContext('2d') : null;
  if (!brush) return;
  brush.reset();
  brush.scale(pixels, pixels);
  brush.translate(prop.bleed, prop.bleed);
  prop.paint(brush);
}
