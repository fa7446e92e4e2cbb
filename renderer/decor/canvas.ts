/** A canvas of whole pixels, of one at least, and what paints on it. Throws where the browser gives none. */
export function canvasOf(
  width: number,
  height: number,
  settings: CanvasRenderingContext2DSettings,
): [HTMLCanvasElement, CanvasRenderingContext2D] {
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext("2d", settings);
  if (context === null) throw new Error("This browser gives no canvas to paint on.");
  return [canvas, context];
}
