/** The built pages and the venue's data as files, with the headers that keep them to themselves. */
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { GALLERIES, type Gallery } from "./pictures/gallery.ts";

/** Where the pages of the kiosk, the console, the player and the API's documentation lie, by their address. */
const PAGES: Readonly<Record<string, string>> = {
  "/": "index.html",
  "/console/": "console/index.html",
  "/kiosk/": "kiosk/index.html",
  "/player/": "player/index.html",
  "/api/docs": "docs/index.html",
};

/** Which build of the pages lies there, as `npm run build` stamped it; null where there is none. */
export function buildOf(root: string): string | null {
  const stamp = join(root, ".build", "pages", "build.txt");
  return existsSync(stamp) ? readFileSync(stamp, "utf8") : null;
}

const COMMON_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "x-frame-options": "SAMEORIGIN",
} as const;

function policy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    // Style attributes come from React and charts; they cannot load or run anything under the rest of this policy.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "media-src 'self' blob:",
    "connect-src 'self' blob: ws: wss:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "frame-src 'self'",
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
  ].join("; ");
}

/** A page with a nonce of its own in place of `__NONCE__`. */
function page(context: Context, file: string): Response {
  if (!existsSync(file)) return context.text("This page is not built yet. Run `npm run build`.", 503);
  const nonce = randomBytes(16).toString("base64");
  return context.html(readFileSync(file, "utf8").replaceAll("__NONCE__", nonce), 200, {
    "content-security-policy": policy(nonce),
    "cache-control": "no-store",
    "permissions-policy": "autoplay=(self), speaker-selection=(self), microphone=(self)",
  });
}

/** A picture that is opened as a page of its own runs nothing and asks for nothing, whatever is in it. */
const PICTURE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const PICTURE = "[a-z0-9-]+\\.(svg|webp|avif|png|jpg)";

/**
 * Serves `.build/pages`, `assets/themes` and `sounds` of the product's folder, the folders of texts that were spoken, of own
 * recordings and of own themes, and the gallery.
 */
export function createPages(root: string, spoken: string, own: string, ownThemes: string, gallery: Gallery): Hono {
  const pages = join(root, ".build", "pages");
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(COMMON_HEADERS)) context.header(name, value);
  });
  for (const [address, file] of Object.entries(PAGES)) {
    app.get(address, (context) => page(context, join(pages, file)));
    if (address.endsWith("/") && address !== "/")
      app.get(address.slice(0, -1), (context) => context.redirect(`${address}${new URL(context.req.url).search}`));
  }
  // Built files carry a hash of their content in their name; themes and sounds are asked for again when they changed.
  app.use(
    "/assets/*",
    serveStatic({ root: pages, onFound: (_, context) => context.header("cache-control", "public, max-age=31536000, immutable") }),
  );
  const data = serveStatic({ root, onFound: (_, context) => context.header("cache-control", "no-cache") });
  const pictures = (folder: string, prefix: string, cached: string) =>
    serveStatic({
      root: folder,
      rewriteRequestPath: (path) => path.slice(prefix.length),
      onFound(_, context) {
        context.header("cache-control", cached);
        context.header("content-security-policy", PICTURE_POLICY);
      },
    });
  app.get(`/themes/:theme/:file{${PICTURE}}`, pictures(join(root, "assets", "themes"), "/themes", "no-cache"));
  // The version is told by what is in it: another content has another address.
  app.get(
    `/themes/own/:theme/:version{[0-9]+-[0-9a-f]+}/:file{${PICTURE}}`,
    pictures(ownThemes, "/themes/own", "public, max-age=31536000, immutable"),
  );
  // Those that cannot be shown are not told: whoever wants to know why asks /api/health.
  for (const folder of GALLERIES)
    app.get(`/${folder}/:file{${PICTURE}}`, async (context, next) => {
      const file = gallery.fileOf(context.req.path);
      if (file === null) return next();
      return serveStatic({
        root: dirname(file),
        rewriteRequestPath: () => basename(file),
        onFound(_, found) {
          found.header("cache-control", "no-cache");
          found.header("content-security-policy", PICTURE_POLICY);
        },
      })(context, next);
    });
  app.get(
    "/sounds/own/:file{[a-z0-9-]+\\.(opus|json)}",
    serveStatic({
      root: own,
      rewriteRequestPath: (path) => path.slice("/sounds/own".length),
      onFound: (_, context) => context.header("cache-control", "no-cache"),
    }),
  );
  app.get("/sounds/:collection/:file{[a-z0-9-]+\\.(opus|json)}", data);
  app.get(
    "/speech/:file{speech-[0-9a-f]+\\.wav}",
    serveStatic({
      root: spoken,
      rewriteRequestPath: (path) => path.slice("/speech".length),
      onFound(_, context) {
        context.header("content-type", "audio/wav");
        // Named by what it says.
        context.header("cache-control", "public, max-age=31536000, immutable");
      },
    }),
  );
  for (const file of ["/offline.js", "/kept.json"])
    app.get(file, serveStatic({ root: pages, onFound: (_, context) => context.header("cache-control", "no-cache") }));
  app.notFound((context) => context.text("There is nothing at this address. Open / to choose a page.", 404));
  return app;
}
