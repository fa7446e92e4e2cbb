const LOOK_EVERY_MILLISECONDS = 500;

/**
 * Stops this process with SIGTERM once npm has gone. npm hands a signal to the shell between itself and us, and a shell that
 * is not bash dies of it without passing it on: whoever stops `npm start` would leave the venue running, unseen.
 * Does nothing where npm is not above us. Returns the end of the watch.
 */
export function stopWithNpm(): () => void {
  if (process.env["npm_lifecycle_event"] === undefined) return () => {};
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY_MILLISECONDS);
  watch.unref();
  return () => clearInterval(watch);
}
