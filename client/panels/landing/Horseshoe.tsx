/** The table that the game is about, as an ornament. */
export function Horseshoe() {
  return (
    <svg class="landing-horseshoe" viewBox="0 -6 320 156" aria-hidden="true">
      <path d="M40 150V118C40 52 94 12 160 12s120 40 120 106v32" fill="none" stroke="#4e301a" stroke-width="34" />
      <path d="M40 150V118C40 52 94 12 160 12s120 40 120 106v32" fill="none" stroke="#c79a67" stroke-width="30" />
      <path d="M40 150V118C40 52 94 12 160 12s120 40 120 106v32" fill="none" stroke="#1f4a57" stroke-width="20" />
      {PLATES.map(([x, y]) => (
        <rect key={x} x={x - 17} y={y - 10} width={34} height={20} rx={2} fill="#fbf8f1" stroke="#857759" />
      ))}
      <path d="M128 84h64v58h-64z" fill="#fbf8f1" stroke="#857759" />
      <path d="M138 98h44m-44 12h44m-44 12h26" stroke="#43545f" stroke-width="3" />
      <path d="M136 128h50" stroke="#a3320b" stroke-width="3" />
    </svg>
  );
}

const PLATES = [
  [41, 104],
  [78, 41],
  [138, 14],
  [182, 15],
  [242, 42],
  [279, 105],
] as const;
