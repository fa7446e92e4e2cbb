/** A process of many screens: connects sockets, and tells its parent when each message of a wanted kind arrived. */
import { z } from "zod";

const Order = z.object({ address: z.string(), count: z.number(), hello: z.string().nullable(), marker: z.string() });
const order = Order.parse(JSON.parse(process.argv[2] ?? ""));

/** Milliseconds since 1970 with the resolution of the monotonic clock; comparable between processes of one machine. */
const now = (): number => performance.timeOrigin + performance.now();

const sockets = Array.from({ length: order.count }, () => new WebSocket(order.address));
let pending: number[] = [];
for (const socket of sockets) {
  socket.binaryType = "arraybuffer";
  if (order.hello !== null) socket.addEventListener("open", () => socket.send(order.hello ?? ""));
  socket.addEventListener("message", (event) => {
    const at = now();
    const text = typeof event.data === "string" ? event.data : new TextDecoder().decode(event.data);
    if (!text.includes(order.marker)) {
      process.send?.({ kind: "other" });
      return;
    }
    pending.push(at);
    if (pending.length === order.count) {
      process.send?.({ kind: "arrived", at: pending, bytes: text.length });
      pending = [];
    }
  });
}
