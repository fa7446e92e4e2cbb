/** What the pages of a profile may ask of this computer. Certificate errors stay errors: nothing here accepts one. */
import type { Session } from "electron";
import { mayDownload } from "./policy/navigation.ts";
import { mayUse } from "./policy/permissions.ts";
import type { WindowKind } from "./policy/window.ts";

export function guardSession(session: Session, kind: WindowKind, origin: string): void {
  session.setPermissionRequestHandler((_page, permission, answer, details) => {
    const media = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
    answer(mayUse({ permission, requester: details.requestingUrl, media }, origin));
  });
  session.setPermissionCheckHandler((_page, permission, requestingOrigin, details) => {
    const media = details.mediaType === undefined ? [] : [details.mediaType];
    return mayUse({ permission, requester: requestingOrigin, media }, origin);
  });
  session.setDevicePermissionHandler(() => false);
  session.on("will-download", (event) => {
    if (!mayDownload(kind)) event.preventDefault();
  });
}
