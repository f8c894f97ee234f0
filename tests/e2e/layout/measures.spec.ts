import { chromium, expect, type Page, test } from '@playwright/test';
import { findChromium } from '../../../build/findChromium.mjs';
import type { measure } from './measure/measure.ts';
import { bringMeasures } from './measuringScript.ts';

/** Small pages with one fault each, and their sound twins: a measure that can't fail proves nothing. */
type Look = 'light' | 'spaced' | 'focus' | 'withoutColour' | 'moving' | 'colours';

interface Fault {
  readonly what: string;
  readonly look: Look;
  readonly broken: string;
  readonly sound: string;
  readonly says: RegExp;
}

const css = (rules: string, body: string) =>
  `<!doctype html><style>body{margin:0;font:16px/1.5 sans-serif;color:#111;background:#fff} :focus-visible{outline:2px solid #06c} ${rules}</style>${body}`;

const faults: readonly Fault[] = [
  {
    what: 'text that a box cuts off',
    look: 'light',
    broken: css('p{width:80px;overflow:hidden;white-space:nowrap}', '<p>A rather long sentence'),
    sound: css('p{width:80px;overflow:hidden}', '<p>A rather long sentence'),
    says: /text is cut off/,
  },
  {
    what: 'an ellipsis without the whole text',
    look: 'light',
    broken: css(
      'p{width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}',
      '<p>A rather long sentence',
    ),
    sound: css(
      'p{width:80px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}',
      '<p title="A rather long sentence">A rather long sentence',
    ),
    says: /text is cut off/,
  },
  {
    what: 'a line lost at the bottom of a box',
    look: 'light',
    broken: css('p{width:80px;height:30px;overflow:hidden}', '<p>Two lines or three of them'),
    sound: css('p{width:80px;height:30px;overflow:auto}', '<p>Two lines or three of them'),
    says: /cut off below/,
  },
  {
    what: 'a word wider than its button',
    look: 'light',
    broken: css(
      'button{width:60px;height:40px;border:1px solid;padding:0}',
      '<button>Déverrouillage',
    ),
    sound: css('button{height:40px;border:1px solid}', '<button>Déverrouillage'),
    says: /spills out/,
  },
  {
    what: 'a placeholder longer than its field',
    look: 'light',
    broken: css('input{width:60px;height:30px}', '<input placeholder="Find a person, a note">'),
    sound: css('input{width:360px;height:30px}', '<input placeholder="Find a person, a note">'),
    says: /words of a field are cut off/,
  },
  {
    what: 'two texts on each other',
    look: 'light',
    broken: css('p{position:absolute;top:0;left:0;margin:0}', '<p>One</p><p>Two</p>'),
    sound: css('p{margin:0}', '<p>One</p><p>Two</p>'),
    says: /overlaps/,
  },
  {
    what: 'a button on a text',
    look: 'light',
    broken: css(
      'button{display:block;min-width:40px;height:40px;margin-top:-40px}',
      '<p>One</p><button>Go</button>',
    ),
    sound: css('button{min-width:40px;height:40px}', '<p>One</p><button>Go</button>'),
    says: /overlaps/,
  },
  {
    what: 'what a fold shows on the text below it',
    look: 'light',
    broken: css(
      'details{height:30px} summary{min-height:28px}',
      '<details open><summary>More</summary><p>Folded</details><p>Two',
    ),
    sound: css(
      'details{height:30px} summary{min-height:28px}',
      '<details><summary>More</summary><p>Folded</details><p>Two',
    ),
    says: /overlaps/,
  },
  {
    what: 'a page wider than the window',
    look: 'light',
    broken: css('div{width:2000px}', '<div>Wide</div>'),
    sound: css('div{max-width:2000px}', '<div>Wide</div>'),
    says: /the page scrolls sideways/,
  },
  {
    what: 'a panel that scrolls sideways',
    look: 'light',
    broken: css('div{overflow:auto;width:200px} p{width:400px}', '<div><p>Wide</p></div>'),
    sound: css('div{overflow:auto;width:200px} p{max-width:400px}', '<div><p>Wide</p></div>'),
    says: /scrolls sideways: div/,
  },
  {
    what: 'a small target',
    look: 'light',
    broken: css('button{width:20px;height:20px;padding:0}', '<button aria-label="More"></button>'),
    sound: css('button{width:28px;height:28px;padding:0}', '<button aria-label="More"></button>'),
    says: /a target of 20×20, less than 28/,
  },
  {
    what: 'a target of 28 px in a session',
    look: 'light',
    broken: css(
      'button{width:28px;height:28px;padding:0}',
      '<div class="session"><button></button></div>',
    ),
    sound: css(
      'button{width:40px;height:40px;padding:0}',
      '<div class="session"><button></button></div>',
    ),
    says: /less than 40/,
  },
  {
    what: 'a box too low for a reader’s own spacing',
    look: 'spaced',
    broken: css('p{width:150px;height:26px;overflow:hidden}', '<p>Two words or more'),
    sound: css('p{width:150px;min-height:26px;overflow:hidden}', '<p>Two words or more'),
    says: /cut off below/,
  },
  {
    what: 'focus under a bar that stays',
    look: 'focus',
    broken: css(
      'nav{position:fixed;inset:auto 0 0;height:60px;background:#eee} div{height:2000px}',
      '<button>Up</button><div></div><button>Down</button><nav></nav>',
    ),
    sound: css(
      'html{scroll-padding-bottom:60px} nav{position:fixed;inset:auto 0 0;height:60px;background:#eee} div{height:2000px} p{height:60px} i{position:fixed;inset:0 0 auto;height:60px}',
      '<button>Up</button><div></div><button>Down</button><p></p><nav></nav><i role="tooltip">Up</i>',
    ),
    says: /focus is covered: button “Down” by nav/,
  },
  {
    what: 'pale text',
    look: 'colours',
    broken: css('p{color:#999}', '<p>Pale</p>'),
    sound: css('p{color:#666}', '<p>Pale</p>'),
    says: /text 2\.85:1/,
  },
  {
    what: 'pale text on a tint that lets its ground through',
    look: 'colours',
    broken: css(
      'div{background:#000} p{background:rgb(255 255 255 / .3);color:#777}',
      '<div><p>Pale</p></div>',
    ),
    sound: css(
      'div{background:#000} p{background:rgb(255 255 255 / .9);color:#333}',
      '<div><p>Pale</p></div>',
    ),
    says: /text 1\.\d+:1/,
  },
  {
    what: 'a pale placeholder',
    look: 'colours',
    broken: css(
      'input{border:1px solid #777} ::placeholder{color:#aaa}',
      '<input placeholder="Reason">',
    ),
    sound: css(
      'input{border:1px solid #777} ::placeholder{color:#666}',
      '<input placeholder="Reason">',
    ),
    says: /placeholder 2\.\d+:1/,
  },
  {
    what: 'a field with a pale edge',
    look: 'colours',
    broken: css('input{border:1px solid #ddd}', '<input>'),
    sound: css('input{border:1px solid #888}', '<input>'),
    says: /edge 1\.\d+:1/,
  },
  {
    what: 'a link that pales under the pointer',
    look: 'colours',
    broken: css('a:hover{color:#bbb}', '<a href="#">Open</a>'),
    sound: css('a:hover{color:#00f}', '<a href="#">Open</a>'),
    says: /hovered, text/,
  },
  {
    what: 'focus without a ring',
    look: 'colours',
    broken: css(
      'button{border:1px solid #777} button:focus-visible{outline:none}',
      '<button>Go</button>',
    ),
    sound: css(
      'button{border:1px solid #777} button:focus-visible{outline:2px solid #000}',
      '<button>Go</button>',
    ),
    says: /no ring/,
  },
  {
    what: 'a pale ring',
    look: 'colours',
    broken: css(
      'button{border:1px solid #777} button:focus-visible{outline:2px solid #ccc}',
      '<button>Go</button>',
    ),
    sound: css(
      'button{border:1px solid #777} button:focus-visible{outline:2px solid #000}',
      '<button>Go</button>',
    ),
    says: /ring 1\.\d+:1/,
  },
  {
    what: 'a choice told by its background alone',
    look: 'withoutColour',
    broken: css(
      '[aria-pressed=true]{background:#060}',
      '<button aria-pressed="true">A</button><button aria-pressed="false">B</button>',
    ),
    sound: css(
      '[aria-pressed=true]{text-decoration:underline}',
      '<button aria-pressed="true">A</button><button aria-pressed="false">B</button>',
    ),
    says: /chosen by colour alone/,
  },
  {
    what: 'a dot that is only a background',
    look: 'withoutColour',
    broken: css('.dot{display:block;width:8px;height:8px;background:#060}', '<i class="dot"></i>'),
    sound: css(
      '.dot{display:block;width:8px;height:8px;border:4px solid #060}',
      '<i class="dot"></i>',
    ),
    says: /a mark of background alone/,
  },
  {
    what: 'something that slides',
    look: 'moving',
    broken: css('p{transition:translate .3s}', '<p>Sliding</p>'),
    sound: css(
      'p{transition:translate .3s} @media (prefers-reduced-motion){*{transition:none!important}}',
      '<p>Still</p>',
    ),
    says: /would move/,
  },
  {
    what: 'a duration that makes every change a transition',
    look: 'moving',
    broken: css('*{transition-duration:.01ms!important}', '<p>Any</p>'),
    sound: css('*{transition:none!important}', '<p>Still</p>'),
    says: /moves at every change/,
  },
];

async function lookAt(page: Page, html: string, look: Look): Promise<readonly string[]> {
  // A document of its own, without what a look before left on it.
  await page.goto('about:blank');
  await page.setContent(html);
  await bringMeasures(page);
  return page.evaluate((asked) => {
    const { carnetMeasure } = window as Window & { carnetMeasure?: typeof measure };
    if (!carnetMeasure) throw new Error('No measures.');
    return asked === 'colours' ? carnetMeasure.colours('light') : carnetMeasure[asked]();
  }, look);
}

test('each measure fails on a page with its fault, and only there', async () => {
  const executablePath = findChromium();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  const page = await browser.newPage({ viewport: { width: 800, height: 600 } });
  for (const { what, look, broken, sound, says } of faults) {
    await test.step(what, async () => {
      await page.emulateMedia({
        forcedColors: look === 'withoutColour' ? 'active' : 'none',
        reducedMotion: look === 'moving' ? 'reduce' : 'no-preference',
      });
      const found = await lookAt(page, broken, look);
      expect.soft(found.join('\n'), what).toMatch(says);
      expect.soft(await lookAt(page, sound, look), `${what}, mended`).toEqual([]);
    });
  }
  await browser.close();
});
