import { nameOf } from './pieces.ts';

/** Longer than anybody could see, in milliseconds. */
const seen = 10;

/** For a page whose reader asked for less motion: whatever still moves. */
export function moving(): string[] {
  const running = document.getAnimations().flatMap((animation) => {
    const { effect } = animation;
    const lasts = Number(effect?.getComputedTiming().activeDuration ?? 0);
    const target = effect instanceof KeyframeEffect ? effect.target : null;
    return lasts > seen ? [`moves: ${target ? nameOf(target) : 'something'}`] : [];
  });
  const will = [...document.querySelectorAll('*')].flatMap((element) => {
    const style = getComputedStyle(element);
    const { transitionDuration, animationDuration, animationName } = style;
    const longest = (list: string) => Math.max(...list.split(',').map(Number.parseFloat)) * 1000;
    const moves =
      longest(transitionDuration) > seen ||
      (animationName !== 'none' && longest(animationDuration) > seen);
    if (moves) return [`would move: ${nameOf(element)}`];
    // Each change of each property would begin and end, with its events: thousands in another theme.
    const always = style.transitionProperty === 'all' && longest(transitionDuration) > 0;
    return always ? [`moves at every change: ${nameOf(element)}`] : [];
  });
  return [...new Set([...running, ...will])];
}
