/** What the viewer sees of a table from moment to moment, as signals. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { freshNews } from '#client/store/news.ts';
import type { TableStore } from '#client/store/table.ts';
import type { ClauseId } from '#shared/model/clause.ts';
import { captionsOf } from './captions.ts';
import type { Size } from './horseshoe.ts';
import { type ChamberLayout, layoutOf } from './layout.ts';
import { pictureOf, type TablePicture } from './picture.ts';
import type { Snapshot } from './props.ts';

export interface Sight {
  /** The area on the page in whole CSS pixels; undefined before it is measured. */
  readonly size: Signal<Size | undefined>;
  /** Device pixels to a CSS pixel, at most 2. */
  readonly pixels: Signal<number>;
  /** The paper that the viewer turned to; empty for none. */
  readonly front: Signal<ClauseId>;
  readonly picture: ReadonlySignal<TablePicture | undefined>;
  readonly layout: ReadonlySignal<ChamberLayout | undefined>;
  readonly snapshot: ReadonlySignal<Snapshot | undefined>;
}

/** More than two device pixels to one would cost memory that no eye repays. */
const pixelsNow = (): number => Math.min(devicePixelRatio || 1, 2);

export function sightOf(table: TableStore): Sight {
  const size = signal<Size | undefined>(undefined);
  const pixels = signal(pixelsNow());
  const front = signal<ClauseId>('');
  const picture = computed(() => {
    const view = table.everybody.value;
    const scenario = table.welcome.value?.scenario;
    const seen = view && scenario && pictureOf(view, scenario, table.party.value);
    // While the page itself shows the news, the picture has no need to.
    return seen && freshNews(table).length > 0 ? { ...seen, news: '' } : seen;
  });
  const layout = computed(() =>
    size.value && picture.value ? layoutOf(size.value, picture.value, front.value) : undefined,
  );
  const snapshot = computed(() =>
    layout.value && picture.value
      ? { layout: layout.value, picture: picture.value, captions: captionsOf(picture.value), pixels: pixels.value }
      : undefined,
  );
  return { size, pixels, front, picture, layout, snapshot };
}

/** Keeps the sight's size and pixels true to an element; returns how to stop. */
export function measure(element: Element, { size, pixels }: Sight): () => void {
  const read = () => {
    pixels.value = pixelsNow();
    const width = Math.floor(element.clientWidth);
    const height = Math.floor(element.clientHeight);
    const before = size.peek();
    if (width < 1 || height < 1 || (before?.width === width && before.height === height)) return;
    size.value = { width, height };
  };
  const observer = new ResizeObserver(read);
  observer.observe(element);
  // Zooming and moving to another screen change the pixels, and zooming always fires this.
  addEventListener('resize', read);
  read();
  return () => {
    observer.disconnect();
    removeEventListener('resize', read);
  };
}
