import type { ReactNode } from 'react';

const paths = {
  today: <path d="M4 6h16v14H4zM4 10h16M8 3v4M16 3v4" />,
  people: (
    <>
      <circle cx="9" cy="8" r="3.5" />
      <path d="M2.5 20c.6-4 3-6 6.5-6s5.9 2 6.5 6M16 5.2a3.2 3.2 0 010 6M18 14.5c2 .8 3.2 2.6 3.6 5.500" />
    </>
  ),
  person: (
    <>
      <circle cx="12" cy="8" r="3.700" />
      <path d="M5 20.500c.6-4.300 3.200-6.500 7-6.500s6.400 2.200 7 6.500" />
    </>
  ),
  telephone: (
    <path d="M5 4h4l1.500 5-2.200 1.500a12 12 0 005.200 5.200L15 13.500l5 1.500v4c0 1-.8 1.500-1.600 1.400A16.500 16.500 0 013.600 5.600C3.500 4.800 4 4 5 4z" />
  ),
  settings: (
    <>
      <circle cx="12" cy="12" r="3" />
      <path d="M12 2.500v3M12 18.500v3M2.500 12h3M18.500 12h3M5.300 5.300l2.100 2.100M16.600 16.600l2.100 2.100M5.300 18.700l2.100-2.100M16.600 7.400l2.100-2.100" />
    </>
  ),
  search: (
    <>
      <circle cx="11" cy="11" r="6.500" />
      <path d="M16 16l5 5" />
    </>
  ),
  lock: <path d="M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 017 0v3" />,
  import: <path d="M12 3v11M7.500 10l4.500 4.500 4.500-4.500M4 16.500V20h16v-3.500" />,
  same: (
    <>
      <circle cx="9" cy="12" r="5.500" />
      <circle cx="15" cy="12" r="5.500" />
    </>
  ),
  eye: (
    <>
      <path d="M2.500 12c2.300-4.300 5.500-6.500 9.500-6.500s7.200 2.200 9.500 6.500c-2.300 4.300-5.500 6.500-9.500 6.500S4.800 16.300 2.500 12z" />
      <circle cx="12" cy="12" r="2.700" />
    </>
  ),
  warning: <path d="M12 4L2.500 20h19zM12 10v4.500M12 17.200v.1" />,
  error: (
    <>
      <path d="M8.200 3h7.600L21 8.200v7.600L15.800 21H8.200L3 15.800V8.200z" />
      <path d="M12 7.500V13M12 16.200v.1" />
    </>
  ),
  question: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M9.300 9.500a2.800 2.800 0 115.200 1.300c-.8 1.200-2.500 1.500-2.500 3.200M12 17v.1" />
    </>
  ),
  sync: <path d="M4 11a8 8 0 0114-4.500L20 9M20 4v5h-5M20 13a8 8 0 01-14 4.500L4 15M4 20v-5h5" />,
  information: (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M12 11v5.500M12 7.600v.1" />
    </>
  ),
  barred: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M6 6l12 12" />
    </>
  ),
  check: <path d="M4.500 12.500l5 5L19.500 7" />,
  cross: <path d="M6 6l12 12M18 6L6 18" />,
  plus: <path d="M12 5v14M5 12h14" />,
  minus: <path d="M5 12h14" />,
  down: <path d="M6 9.500l6 6 6-6" />,
  up: <path d="M6 14.500l6-6 6 6" />,
  right: <path d="M9.500 6l6 6-6 6" />,
  left: <path d="M14.500 6l-6 6 6 6" />,
  more: <path d="M5.500 12h.1M12 12h.1M18.500 12h.1" strokeWidth="2.800" />,
  copy: <path d="M9 9h11v11H9zM5.500 15H4V4h11v1.500" />,
  print: <path d="M7 9V3.500h10V9M7 17H3.500V9h17v8H17M7 14h10v6.500H7z" />,
  pen: <path d="M4 20l1-4.500L16.500 4l3.500 3.500L8.500 19zM14 6.500l3.500 3.500" />,
  note: <path d="M5 3.500h10l4 4v13H5zM14.500 3.500V8H19M8.500 12h7M8.500 16h5" />,
  clock: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M12 7v5.300l3.500 2.200" />
    </>
  ),
  video: <path d="M3 6.500h12v11H3zM15 11l6-3.500v9L15 13" />,
  message: <path d="M4 4.500h16v12h-9L6.500 20v-3.500H4z" />,
  mail: <path d="M3.500 5.500h17v13h-17zM3.500 7l8.500 6.500L20.500 7" />,
  inPerson: <path d="M4 11.500L12 4l8 7.500M6 10v10h12V10M10 20v-5.500h4V20" />,
  document: <path d="M5 3.500h10l4 4v13H5zM14.500 3.500V8H19" />,
  paperclip: (
    <path d="M19.500 11.500l-7.700 7.700a4.700 4.700 0 01-6.700-6.700L13 4.700a3.100 3.100 0 014.400 4.400l-7.700 7.700a1.500 1.500 0 01-2.200-2.200l7-7" />
  ),
  undo: <path d="M8.500 5L4 9.500 8.500 14M4 9.500h10a5.500 5.500 0 010 11h-4" />,
  again: <path d="M4 12a8 8 0 0114-5.300L20 9M20 4v5h-5M20 12a8 8 0 01-14 5.300L4 15M4 20v-5h5" />,
  filter: <path d="M3.500 5h17l-6.500 8v6l-4 1.500V13z" />,
  trip: <path d="M3.500 8h17v12h-17zM8.500 8V4.500h7V8M3.500 13.500h17" />,
  shield: <path d="M12 3l8 2.800v6c0 4.700-3.200 7.700-8 9.200-4.800-1.500-8-4.500-8-9.200v-6z" />,
  key: (
    <>
      <circle cx="8" cy="15.500" r="4.500" />
      <path d="M11.200 12.300L20 3.500M15.500 8l3.500 3.500" />
    </>
  ),
  keyboard: <path d="M3 6h18v12H3zM7 10h.1M11 10h.1M15 10h.1M17.500 10h.1M8 14h8" />,
  flag: <path d="M5.500 21V4h12l-2.500 4.500 2.500 4.500h-12" />,
  home: <path d="M4 11.500L12 4l8 7.500M6 10v10h12V10" />,
  pause: <path d="M8.500 5v14M15.500 5v14" />,
  play: <path d="M7 4.500l12 7.500-12 7.500z" />,
  blank: <path d="M3 5h18v12H3zM9 20.500h6" />,
  stop: <path d="M6 6h12v12H6z" />,
  globe: (
    <>
      <circle cx="12" cy="12" r="8.500" />
      <path d="M3.500 12h17M12 3.500c5 5 5 12 0 17M12 3.500c-5 5-5 12 0 17" />
    </>
  ),
} as const satisfies Record<string, ReactNode>;

export type IconName = keyof typeof paths;

/** A line icon. It is decoration beside words; give `label` only where it stands alone. */
export function Icon({ name, label }: { name: IconName; label?: string }) {
  return (
    <svg
      className="icon"
      viewBox="0 0 24 24"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {paths[name]}
    </svg>
  );
}
