/** The three signs of the bar, drawn with one line. */

const DRAWINGS = {
  home: "M4 12.5 12 5l8 7.5M6.5 10.5V19h11v-8.5",
  languages:
    "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.5 12h17M12 3.5c2.6 2.4 3.9 5.2 3.9 8.5s-1.3 6.1-3.9 8.5c-2.6-2.4-3.9-5.2-3.9-8.5s1.3-6.1 3.9-8.5Z",
  comfort:
    "M12 3.6a1.7 1.7 0 1 0 0 3.4 1.7 1.7 0 0 0 0-3.4ZM4.5 9.2c5 1.200 10 1.200 15 0M12 10v4.5M12 14.5 8.8 20.5M12 14.5l3.2 6",
} as const;

export function DockIcon({ name }: { readonly name: keyof typeof DRAWINGS }) {
  return (
    <svg className="dock-icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
