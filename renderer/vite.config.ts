import react from "@vitejs/plugin-react";
import { defineConfig, type ProxyOptions } from "vite";

/** `npm run dev` says where its controller listens. */
const CONTROLLER = process.env["RONRON_CONTROLLER"] ?? "http://127.0.0.1:4717";

/** In development the pages come from here and everything else from the controller, which accepts its own Origin and Host only. */
const toController: ProxyOptions = {
  target: CONTROLLER,
  changeOrigin: true,
  rewriteWsOrigin: true,
  ws: true,
  configure: (proxy) => {
    proxy.on("proxyReq", (request) => {
      if (request.hasHeader("origin")) request.setHeader("origin", CONTROLLER);
    });
  },
};

export default defineConfig({
  base: "/",
  plugins: [react()],
  server: { proxy: { "/api": toController, "/themes": toController, "/sounds": toController } },
  build: {
    target: "chrome138",
    sourcemap: true,
    rolldownOptions: {
      input: {
        chooser: "index.html",
        console: "console/index.html",
        kiosk: "kiosk/index.html",
        player: "player/index.html",
        docs: "docs/index.html",
        offline: "offline/worker.ts",
      },
      // A service worker answers for what lies below its own address, and is found again by its name.
      output: { entryFileNames: (chunk) => (chunk.name === "offline" ? "offline.js" : "assets/[name]-[hash].js") },
    },
  },
});
