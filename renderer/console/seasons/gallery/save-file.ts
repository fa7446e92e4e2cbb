/** Hands a file over to the browser, which keeps it where it keeps what it downloads. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser has read it by the time that it answers the click; the memory is given back after that.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
