/** Runs in a page without anything else: tsParticles, drawing as many flakes as it is told to. */
import { tsParticles } from "@tsparticles/engine";
import { loadSlim } from "@tsparticles/slim";

export interface BesidePage {
  /** Starts its own loop with so many flakes over the whole page; answers how many there are. */
  start(count: number): Promise<number>;
  /** Script time of each of the next frames of the page, in milliseconds. */
  frames(count: number): Promise<number[]>;
}

declare global {
  interface Window {
    besidePage: BesidePage;
  }
}

/** Milliseconds of script in the frame that is under way, and who waits for the frames that are done. */
let spent = 0;
const plain = window.requestAnimationFrame.bind(window);
window.requestAnimationFrame = (callback) =>
  plain((now) => {
    const began = performance.now();
    callback(now);
    spent += performance.now() - began;
  });

window.besidePage = {
  async start(count) {
    document.body.style.margin = "0";
    await loadSlim(tsParticles);
    const container = await tsParticles.load({
      id: "flakes",
      options: {
        fullScreen: { enable: true },
        fpsLimit: 1_000,
        detectRetina: false,
        background: { color: "#0a0f1e" },
        particles: {
          number: { value: count, density: { enable: false } },
          color: { value: "#ffffff" },
          shape: { type: "circle" },
          opacity: { value: { min: 0.4, max: 0.9 } },
          size: { value: { min: 1, max: 5 } },
          move: {
            enable: true,
            direction: "bottom",
            speed: { min: 0.5, max: 2.5 },
            straight: false,
            outModes: { default: "out" },
          },
          links: { enable: false },
        },
        interactivity: { events: { onHover: { enable: false }, onClick: { enable: false } } },
      },
    });
    if (container === undefined) throw new Error("tsParticles did not start.");
    return container.particles.count;
  },
  frames: (count) =>
    new Promise((done) => {
      const taken: number[] = [];
      const next = (): void => {
        if (taken.length === count) {
          done(taken);
          return;
        }
        // What ran since the last of these looks is one frame of the page.
        taken.push(spent);
        spent = 0;
        plain(next);
      };
      plain(() => {
        spent = 0;
        plain(next);
      });
    }),
};
