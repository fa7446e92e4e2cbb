/** The socket of a house, opened with a session's cookie as a browser would send it by itself. */
import { WebSocket as SocketWithHeaders } from "node:http";
import type { TestHouse } from "./house.ts";

/** Resolves once it is open. Only Node's own type of the constructor knows of headers; what it makes is the global one. */
export async function openSocket(house: TestHouse, cookie: string): Promise<WebSocket> {
  const socket = new SocketWithHeaders(`ws://127.0.0.1:${house.port}/api/socket`, { headers: { cookie } });
  if (!(socket instanceof WebSocket)) throw new Error("Node makes another WebSocket than its global one.");
  await new Promise((open, fail) => {
    socket.addEventListener("open", open);
    socket.addEventListener("error", () => fail(new Error("The house did not open its socket.")));
  });
  return socket;
}
