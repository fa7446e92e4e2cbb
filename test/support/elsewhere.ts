/** An address of this machine that is not loopback: who comes from it comes from elsewhere, as a screen on the network does. */
import { networkInterfaces } from "node:os";

/** null where this machine has no network. */
export function addressElsewhere(): string | null {
  const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
  return addresses.find(({ family, internal }) => family === "IPv4" && !internal)?.address ?? null;
}
