/** Bodies of requests that are files: read to a limit, and read to their end where they are refused. */
import type { IncomingMessage } from "node:http";

/** Whoever is refused while still sending reads the answer only when all is sent: so much is read for nothing… */
const MOST_DRAINED = 800 * 1024 * 1024;
/** …and nobody is waited for who sends nothing for so many milliseconds. */
const LONGEST_PAUSE = 1_000;

/** Reads the rest of a request without keeping it; an answer before its end would be lost with the connection. */
export async function drain(request: IncomingMessage): Promise<void> {
  if (request.complete || request.destroyed) return;
  await new Promise<void>((done) => {
    let bytes = 0;
    const patience = setTimeout(done, LONGEST_PAUSE);
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      patience.refresh();
      if (bytes > MOST_DRAINED) done();
    });
    request.once("end", done);
    request.once("close", done);
    request.resume();
  });
}

/** The body of a request; null where it is larger than `most` bytes. Rejects where the connection ends before the body does. */
export async function readBody(request: IncomingMessage, most: number): Promise<Uint8Array | null> {
  if (Number(request.headers["content-length"] ?? 0) > most) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Buffer)) throw new TypeError("A request is read as bytes.");
    bytes += chunk.length;
    if (bytes > most) return null;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}
