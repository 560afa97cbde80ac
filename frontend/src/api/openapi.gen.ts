// Generated out of openapi.yaml by "npm run generate"; changes belong there.
export interface paths {
  readonly '/auth/options': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What the login page needs to know */
    readonly get: operations['getAuthOptions'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/auth/login': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Sign in with a directory or local password
     * @description 401 `LOGIN_FAILED` (unknown and wrong alike), `ACCOUNT_LOCKED`, and only to whoever knows the password
     *     `ACCOUNT_DISABLED`, `ACCOUNT_EXPIRED`, `LOGIN_NOT_ALLOWED_NOW`, `PASSWORD_MUST_CHANGE`; 403 `NOT_PROVISIONED`;
     *     429 `TOO_MANY_ATTEMPTS`; 503 `DIRECTORY_UNAVAILABLE`, `SESSIONS_UNAVAILABLE`.
     */
    readonly post: operations['login'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/auth/refresh': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * A new access token for the cookie
     * @description 401 `REFRESH_INVALID`; 403 `ORIGIN_NOT_ALLOWED` for a foreign Origin (none at all is let in); 503
     *     `SESSIONS_UNAVAILABLE` keeps the cookie.
     */
    readonly post: operations['refresh'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/auth/logout': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * End this session
     * @description Takes the cookie or a token, or neither; both are dead afterwards.
     */
    readonly post: operations['logout'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/auth/verify-token': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** What the token in Authorization stands for */
    readonly post: operations['verifyToken'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/auth/change-password': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Change one's own password
     * @description With a token; or without one and with `username`, after `PASSWORD_MUST_CHANGE`. Other sessions end. Counts as a
     *     login attempt. 401 `LOGIN_FAILED`; 422 `PASSWORD_TOO_WEAK`, `PASSWORD_REFUSED_BY_DIRECTORY`.
     */
    readonly post: operations['changePassword'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/auth/sessions': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One's own sessions, the last seen first */
    readonly get: operations['listSessions'];
    readonly put?: never;
    readonly post?: never;
    /** End all of one's own sessions but this one */
    readonly delete: operations['endOtherSessions'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/auth/sessions/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /** End one of one's own sessions */
    readonly delete: operations['endSession'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** People by filter */
    readonly get: operations['listUsers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/search': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The same list, ranked as people search ranks */
    readonly get: operations['searchUsers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/me': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** Oneself, with permissions and settings */
    readonly get: operations['getMe'];
    /**
     * Change one's settings, and of the profile what the directory does not own
     * @description Absent properties stay. 422 `FIELD_OWNED_BY_DIRECTORY` with `details.fields`, `NOTIFICATION_MANDATORY`,
     *     `TIME_ZONE_UNKNOWN`.
     */
    readonly put: operations['updateMe'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/me/favorites': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The people one keeps at hand, the newest first */
    readonly get: operations['listFavorites'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/me/favorites/{userId}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly userId: components['parameters']['UserId'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    /**
     * Keep a colleague at hand; safe to repeat
     * @description 404 `USER_NOT_FOUND`; 422 `FAVORITE_SELF`, `FAVORITE_INACTIVE`, `FAVORITE_LIMIT`.
     */
    readonly put: operations['addFavorite'];
    readonly post?: never;
    /** Take a colleague out of the favourites; safe to repeat */
    readonly delete: operations['removeFavorite'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/me/access-requests': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ask whoever may grant a role for it
     * @description Notifies the grantors. 422 `ROLE_ALREADY_HELD`.
     */
    readonly post: operations['requestAccess'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/departments': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** One level of the org chart */
    readonly get: operations['listDepartments'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/departments/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /** A department with its path */
    readonly get: operations['getDepartment'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /**
     * A person in full
     * @description A disabled person is answered to all, with `isActive` false and without phone, mobile and mail.
     */
    readonly get: operations['getUser'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{id}/managers': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /** A person's line up, the nearest first; it stops where it repeats */
    readonly get: operations['listManagers'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/users/{id}/leave': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /**
     * The approved leave a person is on, or goes on next
     * @description Out of approved documents only; null where there is none, and for somebody who is disabled.
     */
    readonly get: operations['getUserLeave'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/search/employees': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** People, each with what matched */
    readonly get: operations['searchEmployees'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/search/autocomplete': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** People from the first letter typed */
    readonly get: operations['suggestEmployees'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/portal/layout': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The home page as this person sees it, after merging all layers */
    readonly get: operations['getPortalLayout'];
    /**
     * Keep the arrangement as shown
     * @description The server keeps the difference to the layers below only and answers the merged result. A new portlet's `id` is
     *     a UUID by the client; one left out is removed, the organisation's is hidden. Overlapping or outside places are
     *     compacted. 422 `PORTLET_LOCKED`, `PORTLET_TYPE_UNKNOWN`.
     */
    readonly put: operations['savePortalLayout'];
    readonly post?: never;
    /** Back to the default */
    readonly delete: operations['resetPortalLayout'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/portal/data': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Data of every visible portlet, by the portlet's id
     * @description One failing never fails the others; each has 2 s.
     */
    readonly get: operations['getPortalData'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/portal/choices/{source}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * What a setting may be set to, for this person
     * @description A property of a `settingsSchema` names its `source`. 404 `PORTLET_NOT_FOUND` for one that is not there or not
     *     permitted.
     */
    readonly get: operations['listPortletChoices'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/portal/data/{type}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Data of one portlet
     * @description 404 `PORTLET_NOT_FOUND` for a type that is not built or not permitted, and for another person's id.
     */
    readonly get: operations['getPortletData'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/notifications': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** What one was told, the newest first */
    readonly get: operations['listNotifications'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/notifications/{id}/read': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Mark one as read; safe to repeat */
    readonly post: operations['readNotification'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/notifications/read-all': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /** Mark all of one's own as read */
    readonly post: operations['readAllNotifications'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/config': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** A directory's configuration, without its password */
    readonly get: operations['getSyncConfig'];
    /**
     * Change a directory's configuration
     * @description Absent properties stay; `bindPassword` only while server, port, TLS and bind DN stay, else 422
     *     `BIND_PASSWORD_REQUIRED`. Where there is no directory yet, `If-Match: "0"` makes the first one, out of
     *     `serverUrl`, `bindDn`, `bindPassword` and `baseDns`; filters, mapping, schedule and limits left out are those
     *     usual for Active Directory. 422 `SCHEDULE_INVALID`, `CERTIFICATE_INVALID`, `FILTER_INVALID`, `DN_INVALID`,
     *     `SERVER_INVALID`, `MAPPING_INVALID`, `TLS_REQUIRED`.
     */
    readonly put: operations['updateSyncConfig'];
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/directories': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** The directories, in the order an unknown name is asked for */
    readonly get: operations['listDirectories'];
    readonly put?: never;
    /**
     * Add a directory
     * @description Out of `serverUrl`, `bindDn`, `bindPassword` and `baseDns`; what is left out is what is usual for Active Directory.
     *     It comes last in the order, and its schedule waits until somebody has run it. 422 as for changing one.
     */
    readonly post: operations['addDirectory'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/directories/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    readonly post?: never;
    /**
     * Remove a directory
     * @description With its runs and conflicts; people who have left stay, as local accounts without a password. 409
     *     `DIRECTORY_HAS_PEOPLE` while anybody of it is active, `SYNC_ALREADY_RUNNING`.
     */
    readonly delete: operations['removeDirectory'];
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/test': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Try the connection, step by step
     * @description With an unsaved configuration, or none for the kept one. One that says all a new directory needs (`serverUrl`,
     *     `bindDn`, `bindPassword`, `baseDns`), without `directory`, is tried as a new one. 200 also when a step fails. 422
     *     `BIND_PASSWORD_REQUIRED` as for saving.
     */
    readonly post: operations['testSyncConfig'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/preview': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * What the mapping makes of real entries
     * @description With an unsaved configuration, or none for the kept one, as for the test; writes nothing. Three entries are chosen
     *     for being different: a complete one, a head of a department, one with gaps. 503 `DIRECTORY_UNAVAILABLE`.
     */
    readonly post: operations['previewSyncMapping'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/run': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Ask for a run
     * @description 409 `SYNC_ALREADY_RUNNING` with `details.runId`, also while one is queued.
     */
    readonly post: operations['startSyncRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/logs': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * Runs, the newest first
     * @description `meta.statuses` counts those of each status, the other filters alike.
     */
    readonly get: operations['listSyncRuns'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/status': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /** How each directory stands */
    readonly get: operations['getSyncStatus'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/schedule-times': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * When a schedule would run next
     * @description The next times of a cron expression of five fields, in the organisation's time zone. 422 `SCHEDULE_INVALID`.
     */
    readonly get: operations['listScheduleTimes'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/conflicts': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    /**
     * People who may be somebody Maru knows already
     * @description Everybody has come in already; the queue only decides about the other account.
     */
    readonly get: operations['listSyncConflicts'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/conflicts/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Decide about two accounts
     * @description `link`: the same person. The old account takes the new identity and is active again, the new account goes; 422
     *     `CONFLICT_NOT_LINKABLE` unless `decisions` has it. `keep_apart`: two people, never asked again. `ignore`: not now;
     *     asked again when a mail or login of the two changes. 409 `CONFLICT_DECIDED`.
     */
    readonly post: operations['decideSyncConflict'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/runs/{id}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /** One run */
    readonly get: operations['getSyncRun'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/runs/{id}/changes': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /**
     * What a run changes or changed, field by field
     * @description CSV of all of them for `Accept: text/csv`. With `impact`, 409 `SYNC_RUN_NOT_HELD` for a run that is neither held
     *     nor dry.
     */
    readonly get: operations['listSyncChanges'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/runs/{id}/errors': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /**
     * Records of the directory a run could not use as they are
     * @description CSV of all of them for `Accept: text/csv`. `q`: a part of a DN, or of what is told of it.
     */
    readonly get: operations['listSyncErrors'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/runs/{id}/impact': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    /**
     * What a plan breaks
     * @description What waits for people who would lose access, with who would stand in, and what hangs on departments that would
     *     vanish. 409 `SYNC_RUN_NOT_HELD` for a run that is neither held nor dry.
     */
    readonly get: operations['getSyncImpact'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/runs/{id}/approve': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Let a held plan through
     * @description Answers the run that reads the directory anew, in full, and applies the new plan where the approved one showed
     *     all of it that counts toward the limits; else it is held with the difference marked. 409 `SYNC_RUN_NOT_HELD`, `PLAN_CHANGED` for another
     *     hash, `PLAN_APPROVED` with `details.runId` where somebody has let it through and it is being applied,
     *     `SYNC_ALREADY_RUNNING`; 410 `PLAN_EXPIRED`.
     */
    readonly post: operations['approveSyncRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/runs/{id}/discard': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Drop a held plan
     * @description 409 `SYNC_RUN_NOT_HELD`, `PLAN_APPROVED` with `details.runId` while it is being applied.
     */
    readonly post: operations['discardSyncRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/ad-sync/runs/{id}/cancel': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly get?: never;
    readonly put?: never;
    /**
     * Stop a queued or running run
     * @description 409 `SYNC_RUN_NOT_RUNNING`.
     */
    readonly post: operations['cancelSyncRun'];
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
  readonly '/files/photos/{name}': {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    /**
     * A person's photo, by the signed address that `profileImageUrl` gives
     * @description `<img>` carries no token: the address was signed for somebody who may see the person, and is good for a day at
     *     least. One that is not good any more, or never was, answers 404 `FILE_NOT_FOUND`.
     */
    readonly get: operations['getPhoto'];
    readonly put?: never;
    readonly post?: never;
    readonly delete?: never;
    readonly options?: never;
    readonly head?: never;
    readonly patch?: never;
    readonly trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    /** @constant */
    readonly True: true;
    /** @constant */
    readonly False: false;
    readonly Message: string;
    /** Format: uuid */
    readonly Uuid: string;
    /** Format: date-time */
    readonly Timestamp: string;
    /** Format: date */
    readonly Date: string;
    readonly Month: string;
    readonly Count: number;
    readonly Version: number;
    /** @description A decimal string, in won. */
    readonly Money: string;
    readonly ShortText: string;
    readonly Text: string;
    readonly Url: string;
    readonly Dn: string;
    readonly Pagination: {
      readonly page: number;
      readonly limit: number;
      readonly total: components['schemas']['Count'];
      readonly totalPages: components['schemas']['Count'];
    };
    readonly CursorPagination: {
      readonly nextCursor: string | null;
      readonly limit: number;
    };
    readonly Error: {
      readonly success: components['schemas']['False'];
      readonly error: {
        readonly code: components['schemas']['ErrorCode'];
        readonly message: components['schemas']['Message'];
        readonly details?: {
          readonly [key: string]: unknown;
        };
        readonly requestId: string;
      };
      readonly timestamp: components['schemas']['Timestamp'];
    };
    /**
     * @description Every code there is; its words stand in the server's messages, in each language.
     * @enum {string}
     */
    readonly ErrorCode:
      | 'VALIDATION_FAILED'
      | 'DIRECTORY_REQUIRED'
      | 'TOKEN_MISSING'
      | 'TOKEN_INVALID'
      | 'TOKEN_EXPIRED'
      | 'TOKEN_STALE'
      | 'LOGIN_FAILED'
      | 'ACCOUNT_DISABLED'
      | 'ACCOUNT_EXPIRED'
      | 'ACCOUNT_LOCKED'
      | 'LOGIN_NOT_ALLOWED_NOW'
      | 'PASSWORD_MUST_CHANGE'
      | 'REFRESH_INVALID'
      | 'FORBIDDEN'
      | 'NOT_PROVISIONED'
      | 'ORIGIN_NOT_ALLOWED'
      | 'ROUTE_NOT_FOUND'
      | 'METHOD_NOT_ALLOWED'
      | 'USER_NOT_FOUND'
      | 'DEPARTMENT_NOT_FOUND'
      | 'SESSION_NOT_FOUND'
      | 'PORTLET_NOT_FOUND'
      | 'NOTIFICATION_NOT_FOUND'
      | 'DIRECTORY_NOT_FOUND'
      | 'SYNC_RUN_NOT_FOUND'
      | 'CONFLICT_NOT_FOUND'
      | 'FILE_NOT_FOUND'
      | 'REQUEST_IN_PROGRESS'
      | 'SYNC_ALREADY_RUNNING'
      | 'DIRECTORY_HAS_PEOPLE'
      | 'SYNC_RUN_NOT_HELD'
      | 'SYNC_RUN_NOT_RUNNING'
      | 'CONFLICT_DECIDED'
      | 'PLAN_CHANGED'
      | 'PLAN_APPROVED'
      | 'PLAN_EXPIRED'
      | 'VERSION_CONFLICT'
      | 'VERSION_REQUIRED'
      | 'PAYLOAD_TOO_LARGE'
      | 'UNSUPPORTED_MEDIA_TYPE'
      | 'IDEMPOTENCY_KEY_REUSED'
      | 'PASSWORD_TOO_WEAK'
      | 'PASSWORD_REFUSED_BY_DIRECTORY'
      | 'FAVORITE_SELF'
      | 'FAVORITE_INACTIVE'
      | 'FAVORITE_LIMIT'
      | 'FIELD_OWNED_BY_DIRECTORY'
      | 'NOTIFICATION_MANDATORY'
      | 'TIME_ZONE_UNKNOWN'
      | 'ROLE_ALREADY_HELD'
      | 'PORTLET_LOCKED'
      | 'PORTLET_TYPE_UNKNOWN'
      | 'BIND_PASSWORD_REQUIRED'
      | 'SCHEDULE_INVALID'
      | 'CERTIFICATE_INVALID'
      | 'FILTER_INVALID'
      | 'DN_INVALID'
      | 'SERVER_INVALID'
      | 'MAPPING_INVALID'
      | 'TLS_REQUIRED'
      | 'CONFLICT_NOT_LINKABLE'
      | 'STAND_IN_INVALID'
      | 'TOO_MANY_REQUESTS'
      | 'TOO_MANY_ATTEMPTS'
      | 'INTERNAL_ERROR'
      | 'DATABASE_UNAVAILABLE'
      | 'SESSIONS_UNAVAILABLE'
      | 'DIRECTORY_UNAVAILABLE'
      | 'SEARCH_UNAVAILABLE'
      | 'PORTLET_UNAVAILABLE'
      | 'FILES_UNAVAILABLE';
    /** @enum {string} */
    readonly Locale: 'ko' | 'en';
    /** @enum {string} */
    readonly RoleName: 'system_admin' | 'department_manager' | 'employee';
    readonly AuthOptions: {
      readonly organisation: {
        readonly name: components['schemas']['ShortText'];
      };
      readonly languages: readonly components['schemas']['Locale'][];
      /** @description The ways to sign in. */
      readonly signIn: readonly 'password'[];
      /** @description Whom to ask, where the organisation says so. */
      readonly helpContact?: components['schemas']['ShortText'];
      /** @description In the embedded default only. */
      readonly demoAccounts?: readonly {
        readonly username: components['schemas']['ShortText'];
        readonly password: components['schemas']['ShortText'];
        readonly name: components['schemas']['ShortText'];
        readonly role: components['schemas']['ShortText'];
      }[];
    };
    readonly LoginRequest: {
      /** @description Login name, UPN, DOMAIN\name or mail address. */
      readonly username: string;
      readonly password: components['schemas']['Password'];
      /**
       * @description Without it the cookie ends with the browser.
       * @default true
       */
      readonly remember?: boolean;
    };
    /** Format: password */
    readonly Password: string;
    readonly Login: {
      readonly accessToken: string;
      /** @description Seconds. */
      readonly expiresIn: number;
      readonly user: components['schemas']['Me'];
    };
    readonly TokenFacts: {
      readonly userId: components['schemas']['Uuid'];
      readonly roles: components['schemas']['Roles'];
      readonly permissions: components['schemas']['Permissions'];
      readonly expiresAt: components['schemas']['Timestamp'];
    };
    readonly Roles: readonly string[];
    readonly Permissions: readonly string[];
    readonly PasswordChange: {
      readonly username?: string;
      readonly currentPassword: components['schemas']['Password'];
      readonly newPassword: components['schemas']['Password'];
    };
    readonly Session: {
      readonly id: components['schemas']['Uuid'];
      /** @description Browser and system, as told by the browser. */
      readonly device: components['schemas']['ShortText'];
      /** @description The client's network address. */
      readonly address: components['schemas']['ShortText'];
      readonly since: components['schemas']['Timestamp'];
      readonly lastSeenAt: components['schemas']['Timestamp'];
      readonly current: boolean;
    };
    readonly DepartmentRef: {
      readonly id: components['schemas']['Uuid'];
      readonly name: components['schemas']['ShortText'];
    };
    readonly PersonRef: {
      readonly id: components['schemas']['Uuid'];
      readonly name: components['schemas']['ShortText'];
      readonly position: string | null;
      readonly title: string | null;
      readonly department: components['schemas']['DepartmentRef'] | null;
      readonly profileImageUrl: string | null;
    };
    readonly Person: {
      readonly id: components['schemas']['Uuid'];
      readonly username: string;
      /** @description The display name. */
      readonly name: string;
      readonly email: string | null;
      readonly phone: string | null;
      readonly extension: string | null;
      /** @description Rank, such as assistant manager */
      readonly position: string | null;
      /** @description Office held, such as team lead */
      readonly title: string | null;
      readonly department: components['schemas']['DepartmentRef'] | null;
      readonly profileImageUrl: string | null;
      readonly isActive: boolean;
    };
    readonly PersonInFull: components['schemas']['Person'] & {
      readonly employeeNumber: string | null;
      readonly mobile: string | null;
      readonly location: string | null;
      readonly manager: components['schemas']['PersonRef'] | null;
      readonly departmentPath: components['schemas']['DepartmentPath'];
      readonly roles: components['schemas']['Roles'];
      /** @description For administrators; null for a local account. */
      readonly directory?: components['schemas']['DirectoryRef'] | null;
      /** @description For administrators. */
      readonly adDn?: string | null;
      /**
       * Format: date-time
       * @description For administrators. The last synchronisation that changed the person.
       */
      readonly adSyncDate?: string | null;
    };
    /** @description Both days included; days are the organisation's. */
    readonly Leave: {
      readonly from: components['schemas']['Date'];
      readonly to: components['schemas']['Date'];
      /** @description Whether today is one of its days. */
      readonly isNow: boolean;
    };
    readonly Me: components['schemas']['PersonInFull'] & {
      readonly permissions: components['schemas']['Permissions'];
      readonly settings: components['schemas']['Settings'];
      /** @description What of the profile the directory owns; empty for a local account. */
      readonly ownedByDirectory: readonly components['schemas']['ProfileField'][];
      readonly organisation: {
        /** @description An IANA name; holds where the person chose none. */
        readonly timeZone: string;
      };
    };
    /** @enum {string} */
    readonly ProfileField: 'name' | 'email' | 'phone' | 'extension' | 'mobile' | 'location' | 'position' | 'title';
    /** @enum {string} */
    readonly Theme: 'light' | 'dark' | 'system';
    /** @enum {string} */
    readonly StartPage: 'home' | 'people';
    readonly Settings: {
      /** @description Null follows the browser. */
      readonly locale: components['schemas']['Locale'] | null;
      readonly theme: components['schemas']['Theme'];
      /** @description An IANA name; null follows the organisation. */
      readonly timeZone: string | null;
      readonly startPage: components['schemas']['StartPage'];
      readonly notifications: {
        readonly security: components['schemas']['NotificationSetting'];
        readonly directory: components['schemas']['NotificationSetting'];
      };
    };
    readonly NotificationSetting: {
      readonly inApp: boolean;
    };
    readonly SettingsUpdate: {
      readonly locale?: components['schemas']['Locale'] | null;
      readonly theme?: components['schemas']['Theme'];
      readonly timeZone?: string | null;
      readonly startPage?: components['schemas']['StartPage'];
      readonly notifications?: {
        readonly security?: components['schemas']['NotificationSetting'];
        readonly directory?: components['schemas']['NotificationSetting'];
      };
    };
    /** @description In the form of `Me`; what is not named writable is ignored. */
    readonly MeUpdate: {
      readonly settings?: components['schemas']['SettingsUpdate'];
      /** @description Writable. */
      readonly name?: string;
      /** @description Writable. */
      readonly email?: string | null;
      /** @description Writable. */
      readonly phone?: string | null;
      /** @description Writable. */
      readonly extension?: string | null;
      /** @description Writable. */
      readonly mobile?: string | null;
      /** @description Writable. */
      readonly location?: string | null;
      /** @description Writable. */
      readonly position?: string | null;
      /** @description Writable. */
      readonly title?: string | null;
      readonly id?: components['schemas']['Ignored'];
      readonly username?: components['schemas']['Ignored'];
      readonly employeeNumber?: components['schemas']['Ignored'];
      readonly department?: components['schemas']['Ignored'];
      readonly departmentPath?: components['schemas']['Ignored'];
      readonly manager?: components['schemas']['Ignored'];
      readonly profileImageUrl?: components['schemas']['Ignored'];
      readonly isActive?: components['schemas']['Ignored'];
      readonly roles?: components['schemas']['Ignored'];
      readonly permissions?: components['schemas']['Ignored'];
      readonly ownedByDirectory?: components['schemas']['Ignored'];
      readonly organisation?: components['schemas']['Ignored'];
      readonly directory?: components['schemas']['Ignored'];
      readonly adDn?: components['schemas']['Ignored'];
      readonly adSyncDate?: components['schemas']['Ignored'];
    };
    /** @description Read-only; ignored in a request. */
    readonly Ignored: unknown;
    readonly AccessRequest: {
      /** @description The page that was refused. */
      readonly path: string;
      readonly role: components['schemas']['RoleName'];
      readonly reason: string;
    };
    /** @description From the top down, the department itself last. */
    readonly DepartmentPath: readonly components['schemas']['DepartmentRef'][];
    readonly Department: {
      readonly id: components['schemas']['Uuid'];
      readonly name: components['schemas']['ShortText'];
      /** Format: uuid */
      readonly parentId: string | null;
      /** @description Active people, those of sub-departments included. */
      readonly memberCount: components['schemas']['Count'];
      /** @description Departments right below. */
      readonly childCount: components['schemas']['Count'];
      readonly manager: components['schemas']['PersonRef'] | null;
    };
    readonly DepartmentWithPath: components['schemas']['Department'] & {
      readonly path: components['schemas']['DepartmentPath'];
    };
    readonly SearchMeta: {
      /** @enum {string} */
      readonly engine: 'postgresql' | 'elasticsearch';
      /** @description Whether it stands in for one that is away. */
      readonly degraded: boolean;
      /** @description Whether there are more hits than `total` counts. */
      readonly capped?: boolean;
      /** @description Of suggestions: what the keys typed write in the keyboard's other mode, which was tried as well; null where they write nothing else. */
      readonly otherReading?: string | null;
    };
    readonly PersonHit: components['schemas']['Person'] & {
      readonly matched: readonly components['schemas']['Match'][];
    };
    readonly Match: {
      /** @enum {string} */
      readonly field:
        | 'name'
        | 'latinName'
        | 'username'
        | 'email'
        | 'employeeNumber'
        | 'phone'
        | 'extension'
        | 'mobile'
        | 'department'
        | 'position'
        | 'title'
        | 'location';
      /** @enum {string} */
      readonly kind: 'exact' | 'prefix' | 'initials' | 'keyboard' | 'part' | 'extension' | 'fuzzy';
      /** @description What to mark in the field's value, as `[start, end)` in UTF-16 code units; empty where nothing shows. */
      readonly ranges: readonly (readonly number[])[];
    };
    readonly PortletTypeName: string;
    /** @description As the type's `settingsSchema` says. */
    readonly PortletSettings: {
      readonly [key: string]: unknown;
    };
    /** @description Columns and rows of 24 px, from 0. */
    readonly Place: {
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
    };
    /** @description Breakpoints of 12, 6 and 1 columns. */
    readonly Places: {
      readonly desktop: components['schemas']['Place'];
      readonly tablet: components['schemas']['Place'];
      readonly phone: components['schemas']['Place'];
    };
    readonly PlacedPortlet: {
      readonly id: components['schemas']['Uuid'];
      readonly type: components['schemas']['PortletTypeName'];
      /** @enum {string} */
      readonly layer: 'organisation' | 'role' | 'personal';
      readonly settings: components['schemas']['PortletSettings'];
      readonly isVisible: boolean;
      /** @description Cannot be hidden. */
      readonly mandatory: boolean;
      /** @description Cannot be moved. */
      readonly locked: boolean;
      readonly places: components['schemas']['Places'];
    };
    /** @description A type to choose from the gallery; sizes in desktop columns and rows. */
    readonly AvailablePortlet: {
      readonly type: components['schemas']['PortletTypeName'];
      readonly minW: number;
      readonly minH: number;
      readonly maxW: number;
      readonly maxH: number;
      /**
       * @description A JSON schema; null where there is nothing to set. A property with `source` takes ids that
       *     `GET /portal/choices/{source}` answers; one with `layer: organisation` is not for people to set.
       */
      readonly settingsSchema: {
        readonly [key: string]: unknown;
      } | null;
    };
    readonly PortalLayout: {
      /** @description Of the personal layer only; 0 before the first save. */
      readonly version: components['schemas']['Version'];
      readonly portlets: readonly components['schemas']['PlacedPortlet'][];
      readonly available: readonly components['schemas']['AvailablePortlet'][];
    };
    readonly PortalLayoutUpdate: {
      readonly portlets: readonly components['schemas']['PortletUpdate'][];
      readonly version?: components['schemas']['Ignored'];
      readonly available?: components['schemas']['Ignored'];
    };
    readonly PortletUpdate: {
      readonly id: components['schemas']['Uuid'];
      readonly type: components['schemas']['PortletTypeName'];
      readonly settings?: components['schemas']['PortletSettings'];
      readonly isVisible?: boolean;
      /** @description A breakpoint left out keeps its place, or gets the type's own. */
      readonly places: {
        readonly desktop?: components['schemas']['Place'];
        readonly tablet?: components['schemas']['Place'];
        readonly phone?: components['schemas']['Place'];
      };
      readonly layer?: components['schemas']['Ignored'];
      readonly mandatory?: components['schemas']['Ignored'];
      readonly locked?: components['schemas']['Ignored'];
    };
    readonly PortletChoice: {
      readonly id: components['schemas']['Uuid'];
      readonly name: components['schemas']['ShortText'];
      /** @description Where it belongs, told to tell the like-named apart. */
      readonly group: string | null;
    };
    readonly PortletResult:
      | {
          readonly ok: components['schemas']['True'];
          readonly data: components['schemas']['PortletData'];
          readonly asOf: components['schemas']['Timestamp'];
        }
      | {
          readonly ok: components['schemas']['False'];
          readonly error: {
            readonly code: components['schemas']['ErrorCode'];
            readonly message: components['schemas']['Message'];
          };
        };
    readonly PortletData:
      | components['schemas']['ApprovalsData']
      | components['schemas']['DocumentsData']
      | components['schemas']['NoticesData']
      | components['schemas']['PostsData']
      | components['schemas']['BoardData']
      | components['schemas']['CalendarData']
      | components['schemas']['OrgChartData']
      | components['schemas']['PeopleSearchData']
      | components['schemas']['FavoritesData']
      | components['schemas']['QuickLinksData']
      | components['schemas']['SyncHealthData'];
    /** @description Which data each type has; only said, never answered as such. */
    readonly PortletDataByType: {
      readonly approvals: components['schemas']['ApprovalsData'];
      readonly documents: components['schemas']['DocumentsData'];
      readonly notices: components['schemas']['NoticesData'];
      readonly posts: components['schemas']['PostsData'];
      readonly board: components['schemas']['BoardData'];
      readonly calendar: components['schemas']['CalendarData'];
      readonly 'org-chart': components['schemas']['OrgChartData'];
      readonly 'people-search': components['schemas']['PeopleSearchData'];
      readonly favorites: components['schemas']['FavoritesData'];
      readonly 'quick-links': components['schemas']['QuickLinksData'];
      readonly 'sync-health': components['schemas']['SyncHealthData'];
    };
    /** @description Documents that wait for this person, the most urgent first. */
    readonly ApprovalsData: {
      readonly count: components['schemas']['Count'];
      /** @description How many of them are due until the end of today. */
      readonly dueToday: components['schemas']['Count'];
      readonly documents: readonly components['schemas']['WaitingDocument'][];
    };
    readonly WaitingDocument: {
      readonly id: components['schemas']['Uuid'];
      readonly title: components['schemas']['ShortText'];
      /** @description The form, such as purchase, expense, leave, trip, cooperation, general. */
      readonly type: string;
      readonly amount: components['schemas']['Money'] | null;
      /** @description Of a leave or a trip. */
      readonly period: components['schemas']['Period'] | null;
      /** Format: date-time */
      readonly dueAt: string | null;
      readonly author: components['schemas']['PersonRef'];
      readonly department: components['schemas']['DepartmentRef'] | null;
      readonly submittedAt: components['schemas']['Timestamp'];
    };
    /** @description Both days included. */
    readonly Period: {
      readonly from: components['schemas']['Date'];
      readonly to: components['schemas']['Date'];
    };
    /** @description One's own documents. */
    readonly DocumentsData: {
      readonly counts: {
        readonly inProgress: components['schemas']['Count'];
        readonly approved: components['schemas']['Count'];
        readonly rejected: components['schemas']['Count'];
        readonly draft: components['schemas']['Count'];
      };
      /** @description In progress first, then by change, the newest first. */
      readonly recent: readonly components['schemas']['OwnDocument'][];
    };
    readonly OwnDocument: {
      readonly id: components['schemas']['Uuid'];
      readonly title: components['schemas']['ShortText'];
      readonly type: string;
      /** @enum {string} */
      readonly status: 'draft' | 'in_progress' | 'approved' | 'rejected';
      /** @description In order, one mark each. */
      readonly steps: readonly ('done' | 'current' | 'waiting' | 'rejected')[];
      /** @description Whose turn it is. */
      readonly waitingFor: components['schemas']['PersonRef'] | null;
      /** Format: date-time */
      readonly waitingSince: string | null;
      readonly updatedAt: components['schemas']['Timestamp'];
    };
    readonly BoardRef: {
      readonly id: components['schemas']['Uuid'];
      readonly name: components['schemas']['ShortText'];
    };
    /** @description Pinned first, then the newest. */
    readonly NoticesData: {
      readonly unread: components['schemas']['Count'];
      readonly notices: readonly components['schemas']['Notice'][];
    };
    readonly Notice: {
      readonly id: components['schemas']['Uuid'];
      readonly title: components['schemas']['ShortText'];
      readonly board: components['schemas']['BoardRef'];
      /** @description The author's. */
      readonly department: components['schemas']['DepartmentRef'] | null;
      readonly createdAt: components['schemas']['Timestamp'];
      readonly isPinned: boolean;
      readonly mustRead: boolean;
      readonly isRead: boolean;
    };
    /** @description The newest first. */
    readonly PostsData: {
      readonly posts: readonly components['schemas']['RecentPost'][];
    };
    /** @description Everything new on one board, notices included. */
    readonly BoardData: {
      /** @description Null until one is chosen, and where the chosen one may not be read any more. */
      readonly board: components['schemas']['BoardRef'] | null;
      readonly posts: readonly components['schemas']['RecentPost'][];
    };
    readonly RecentPost: {
      readonly id: components['schemas']['Uuid'];
      readonly title: components['schemas']['ShortText'];
      readonly board: components['schemas']['BoardRef'];
      readonly author: components['schemas']['PersonRef'];
      readonly createdAt: components['schemas']['Timestamp'];
      readonly commentCount: components['schemas']['Count'];
      readonly isUnread: boolean;
    };
    /**
     * @description A month with the days of other months that fill its weeks; where no month was asked for, the 31 days from today,
     *     too. Days are the organisation's.
     */
    readonly CalendarData: {
      readonly month: components['schemas']['Month'];
      readonly today: components['schemas']['Date'];
      readonly holidays: readonly {
        readonly date: components['schemas']['Date'];
        readonly name: components['schemas']['ShortText'];
      }[];
      /** @description Of the person's own department, out of approved documents. */
      readonly leaves: readonly {
        readonly person: components['schemas']['PersonRef'];
        readonly from: components['schemas']['Date'];
        readonly to: components['schemas']['Date'];
        readonly kind: components['schemas']['AbsenceKind'];
      }[];
    };
    /**
     * @description Out of an approved document; `morning` and `afternoon` are half days of leave.
     * @enum {string}
     */
    readonly AbsenceKind: 'annual' | 'morning' | 'afternoon' | 'sick' | 'leave' | 'trip';
    readonly OrgChartData: {
      /** @description The department the chart begins at; null for the whole company. */
      readonly start: components['schemas']['DepartmentRef'] | null;
      /** @description The level below the start. */
      readonly departments: readonly components['schemas']['Department'][];
      /** @description From below the start to one's own department; empty for somebody who is not in it. */
      readonly ownPath: components['schemas']['DepartmentPath'];
    };
    readonly PeopleSearchData: {
      /** @description Active people of one's own department, to begin with; recent people are kept by the browser. */
      readonly colleagues: readonly components['schemas']['Person'][];
    };
    readonly FavoritesData: {
      readonly total: components['schemas']['Count'];
      readonly people: readonly (components['schemas']['Person'] & {
        /** @description Why they are away today. */
        readonly absence: components['schemas']['AbsenceKind'] | null;
      })[];
    };
    readonly QuickLinksData: {
      readonly links: readonly {
        readonly title: components['schemas']['ShortText'];
        readonly url: components['schemas']['Url'];
        /** @description The icon's name. */
        readonly icon: string;
        readonly external: boolean;
      }[];
    };
    /** @description As `GET /ad-sync/status`. */
    readonly SyncHealthData: {
      readonly directories: readonly components['schemas']['SyncStatus'][];
    };
    /** @enum {string} */
    readonly NotificationKind: 'security' | 'directory';
    readonly Notification: {
      readonly id: components['schemas']['Uuid'];
      readonly kind: components['schemas']['NotificationKind'];
      /** @description What `text` is made of; `event` says which. */
      readonly params: {
        readonly [key: string]: unknown;
      };
      readonly subject: {
        readonly type: string;
        readonly id: string;
        /** @description The page of Maru to open; null where there is none. */
        readonly url: string | null;
      } | null;
      readonly actor: components['schemas']['PersonRef'] | null;
      /** @description How many events it stands for. */
      readonly count: components['schemas']['Count'];
      /** @description In the reader's language. */
      readonly text: components['schemas']['Text'];
      readonly createdAt: components['schemas']['Timestamp'];
      /** Format: date-time */
      readonly readAt: string | null;
    };
    /** @description Of all of them, whatever is listed. */
    readonly UnreadCounts: {
      readonly unread: components['schemas']['Count'];
      readonly unreadByKind: {
        readonly security: components['schemas']['Count'];
        readonly directory: components['schemas']['Count'];
      };
    };
    /** @description What the socket at `/socket.io` says (socket.io, WebSocket only, `auth: {token, language}`), by the name of the event. A refused connection fails with the code of the refusal as its message: `TOKEN_INVALID`, `TOKEN_EXPIRED`, `TOKEN_STALE`, `FORBIDDEN`, `TOO_MANY_REQUESTS`, `DATABASE_UNAVAILABLE`. The server closes it when the token ends or the person's roles change; a client comes back with a new token and asks by `after` for what it missed. */
    readonly LiveEvents: {
      readonly notification: components['schemas']['NotificationsChanged'];
      /** @description The data of the portlets of this type are others now. */
      readonly portlet: {
        readonly type: string;
      };
      readonly 'ad-sync.progress': components['schemas']['SyncProgress'];
      /** @description This session is over; the connection closes. */
      readonly 'session.ended': {
        /**
         * @description Signed out; ended by its owner elsewhere; the password was changed; a stolen token; disabled.
         * @enum {string}
         */
        readonly reason: 'logout' | 'ended' | 'password' | 'reuse' | 'disabled';
      };
    };
    /** @description What one was told, read or had replaced, here or on another device. */
    readonly NotificationsChanged: {
      /** @description New ones, and ones that have become read. */
      readonly changed: readonly components['schemas']['Notification'][];
      /** @description Replaced by a newer one that counts them. */
      readonly removed: readonly components['schemas']['Uuid'][];
      /**
       * Format: date-time
       * @description All that were there at this moment are read since.
       */
      readonly readBefore: string | null;
      /** @description Null where something may have been missed; then what is newer is to be asked for. */
      readonly counts: components['schemas']['UnreadCounts'] | null;
    };
    readonly SyncProgress: {
      readonly runId: components['schemas']['Uuid'];
      readonly directoryId: components['schemas']['Uuid'];
      readonly status: components['schemas']['SyncRunStatus'];
      /**
       * @description Null while it is queued and after its end.
       * @enum {string|null}
       */
      readonly phase: 'connecting' | 'reading' | 'probing' | 'planning' | 'applying' | null;
      /** @description People read so far. */
      readonly read: components['schemas']['Count'];
      /** @description People, departments and roles to be written; null until the plan is made, and after the end. */
      readonly planned: components['schemas']['Count'] | null;
      /** @description How many of them are written; nobody sees any of it before all is. Null as `planned` is. */
      readonly applied: components['schemas']['Count'] | null;
    };
    readonly DirectoryRef: {
      readonly id: components['schemas']['Uuid'];
      readonly name: components['schemas']['ShortText'];
    };
    readonly SyncDirectory: {
      readonly id: components['schemas']['Uuid'];
      readonly name: components['schemas']['ShortText'];
      readonly enabled: boolean;
      /** @description Controllers in order, separated by spaces. */
      readonly serverUrl: string;
      readonly baseDns: readonly components['schemas']['Dn'][];
      /** @description Active people. */
      readonly peopleCount: components['schemas']['Count'];
      /** @description Active departments. */
      readonly departmentCount: components['schemas']['Count'];
    };
    /** @enum {string} */
    readonly SyncMode: 'full' | 'delta';
    /** @enum {string} */
    readonly SyncRunStatus:
      | 'queued'
      | 'running'
      | 'succeeded'
      | 'unchanged'
      | 'planned'
      | 'held'
      | 'failed'
      | 'aborted'
      | 'cancelled'
      | 'discarded'
      | 'superseded'
      | 'expired';
    /** @description Cron expressions of five fields in the organisation's time zone; null for never. */
    readonly SyncSchedule: {
      readonly full: string | null;
      readonly delta: string | null;
    };
    /**
     * @description By Maru's field: the attributes to read, the first that has a value counts, and what to do with the value, in
     *     order.
     */
    readonly AttributeMapping: {
      readonly [key: string]: {
        readonly attributes: readonly string[];
        readonly transforms?: readonly {
          /** @enum {string} */
          readonly name: 'trim' | 'lower' | 'first' | 'regex' | 'template';
          /** @description Of regex; its first capture is the value. */
          readonly pattern?: string;
          /** @description Of template; `{value}` stands for the value. */
          readonly template?: string;
        }[];
      };
    };
    /** @description Whoever is in the group, directly or through other groups, has the role. */
    readonly GroupMapping: readonly {
      readonly group: components['schemas']['Dn'];
      readonly role: components['schemas']['RoleName'];
    }[];
    /**
     * @description Past which a plan is held for approval; exactly at a limit it is applied. People, departments and roles: past
     *     `max(atLeast, percent)` or `atMost`; a base: past `basePercent` and `baseAtLeast`.
     */
    readonly SyncLimits: {
      readonly percent: number;
      readonly atLeast: components['schemas']['Count'];
      readonly atMost: components['schemas']['Count'];
      readonly basePercent: number;
      readonly baseAtLeast: components['schemas']['Count'];
    };
    readonly SyncConfig: {
      readonly id: components['schemas']['Uuid'];
      readonly version: components['schemas']['Version'];
      readonly name: components['schemas']['ShortText'];
      readonly enabled: boolean;
      /** @description Controllers in order, separated by spaces. */
      readonly serverUrl: string;
      /** @description For those that name none. */
      readonly port: number;
      /** @description For those that name no scheme. */
      readonly useLdaps: boolean;
      readonly startTls: boolean;
      /** @description PEM; null trusts the system's. */
      readonly caCertificate: string | null;
      readonly bindDn: components['schemas']['Dn'];
      readonly hasBindPassword: boolean;
      readonly baseDns: readonly components['schemas']['Dn'][];
      readonly userFilter: string;
      readonly groupFilter: string;
      readonly syncSchedule: components['schemas']['SyncSchedule'];
      readonly attributeMapping: components['schemas']['AttributeMapping'];
      readonly groupMapping: components['schemas']['GroupMapping'];
      readonly limits: components['schemas']['SyncLimits'];
    };
    /** @description In the form of `SyncConfig`, with the write-only `bindPassword`; absent properties stay. */
    readonly SyncConfigUpdate: {
      readonly name?: string;
      readonly enabled?: boolean;
      readonly serverUrl?: string;
      readonly port?: number;
      readonly useLdaps?: boolean;
      readonly startTls?: boolean;
      readonly caCertificate?: string | null;
      readonly bindDn?: string;
      readonly bindPassword?: components['schemas']['Password'];
      readonly baseDns?: readonly string[];
      readonly userFilter?: string;
      readonly groupFilter?: string;
      readonly syncSchedule?: components['schemas']['SyncSchedule'];
      readonly attributeMapping?: components['schemas']['AttributeMapping'];
      readonly groupMapping?: components['schemas']['GroupMapping'];
      readonly id?: components['schemas']['Ignored'];
      readonly version?: components['schemas']['Ignored'];
      readonly hasBindPassword?: components['schemas']['Ignored'];
      readonly limits?: components['schemas']['SyncLimits'];
    };
    readonly Certificate: {
      readonly subject: components['schemas']['Dn'];
      readonly issuer: components['schemas']['Dn'];
      /** @description Host names and addresses it is for. */
      readonly names: readonly string[];
      readonly validFrom: components['schemas']['Timestamp'];
      readonly validTo: components['schemas']['Timestamp'];
      /** @description Its fingerprint, in pairs of digits with colons. */
      readonly sha256: string;
      readonly pem: string;
    };
    readonly SyncTest: {
      readonly ok: boolean;
      readonly steps: readonly {
        readonly server: components['schemas']['ShortText'];
        /** @enum {string} */
        readonly step: 'dns' | 'tcp' | 'tls' | 'bind' | 'base' | 'count' | 'deleted' | 'lockout';
        /** @enum {string} */
        readonly state: 'ok' | 'failed' | 'warning' | 'waiting';
        readonly detail: components['schemas']['Text'];
        readonly detailCode: string;
        readonly advice?: components['schemas']['Text'];
        readonly adviceCode?: string;
        /** @description Of step `tls`, what the server showed, whether it holds or not. */
        readonly certificate?: components['schemas']['Certificate'];
        /** @description Of step `tls`, what it was verified by; empty means the system's authorities. */
        readonly authorities?: readonly components['schemas']['Certificate'][];
        readonly ms: components['schemas']['Count'];
      }[];
    };
    readonly SyncPreview: {
      /** @description The controller read. */
      readonly server: string;
      readonly entries: readonly components['schemas']['PreviewEntry'][];
      readonly groups: readonly components['schemas']['PreviewGroup'][];
    };
    readonly PreviewEntry: {
      readonly dn: components['schemas']['Dn'];
      /** @enum {string} */
      readonly kind: 'complete' | 'head' | 'gaps';
      /** @description Of the account; null where it cannot be read. */
      readonly state: ('active' | 'disabled' | 'expired') | null;
      /** @description By Maru's field, and `state` for what the account's attributes say. */
      readonly fields: {
        readonly [key: string]: components['schemas']['PreviewField'];
      };
    };
    readonly PreviewField: {
      /** @description The one the value comes from. */
      readonly attribute: string | null;
      /** @description As the directory has it. */
      readonly raw: string | null;
      /** @description As Maru would keep and show it. */
      readonly value: string | null;
      readonly problem?: components['schemas']['Text'];
      readonly problemCode?: string;
      /** @description Whether the mapping should not be saved so. */
      readonly blocks: boolean;
    };
    /**
     * @description A group that gives a role, people counted that are in scope and active. One that the kept mapping has and this one
     *     has not is told with `isMapped` false.
     */
    readonly PreviewGroup: {
      readonly dn: components['schemas']['Dn'];
      readonly role: components['schemas']['RoleName'];
      readonly isMapped: boolean;
      readonly isFound: boolean;
      /** @description People who are members themselves, by primary group too. */
      readonly direct: components['schemas']['Count'];
      /** @description People who are in it directly or through other groups, each once. */
      readonly nested: components['schemas']['Count'];
      /** @description Groups within it, at every depth, each once. */
      readonly groups: components['schemas']['Count'];
      /** @description Whether a group in it leads back to itself; each is counted once. */
      readonly cycle: boolean;
      /** @description What saving and a full run would change, against whom the group gives the role to today. */
      readonly change: {
        readonly added: components['schemas']['Count'];
        readonly removed: components['schemas']['Count'];
      };
    };
    readonly SyncRun: {
      readonly id: components['schemas']['Uuid'];
      readonly number: components['schemas']['Count'];
      readonly directoryId: components['schemas']['Uuid'];
      /** @description The controller read. */
      readonly server: string | null;
      /** @description As it was asked for. */
      readonly mode: components['schemas']['SyncMode'];
      /**
       * @description Whether it reads everything, as a delta has to where it cannot stand on what was read before; `reason` says
       *     why. Null until it is known.
       */
      readonly readsAll: boolean | null;
      /** @enum {string} */
      readonly trigger: 'schedule' | 'manual' | 'approval' | 'retry';
      readonly dryRun: boolean;
      readonly status: components['schemas']['SyncRunStatus'];
      /**
       * Format: date-time
       * @description When it was asked for
       */
      readonly startedAt: string;
      /** Format: date-time */
      readonly completedAt: string | null;
      /** Format: date-time */
      readonly heartbeatAt: string | null;
      /**
       * Format: date-time
       * @description Until when a held plan may be approved.
       */
      readonly expiresAt: string | null;
      /** @description The people read and understood. */
      readonly syncedCount: components['schemas']['Count'];
      readonly errorCount: components['schemas']['Count'];
      readonly counts: components['schemas']['SyncCounts'];
      /** @description In the reader's language. */
      readonly reason: string | null;
      readonly reasonCode: string | null;
      readonly planHash: string | null;
    };
    readonly SyncCounts: {
      readonly create: components['schemas']['Count'];
      readonly update: components['schemas']['Count'];
      readonly move: components['schemas']['Count'];
      readonly rename: components['schemas']['Count'];
      readonly disable: components['schemas']['Count'];
      readonly enable: components['schemas']['Count'];
      readonly reappear: components['schemas']['Count'];
      readonly missing: components['schemas']['Count'];
      readonly conflict: components['schemas']['Count'];
      readonly departments: components['schemas']['Count'];
      readonly roles: components['schemas']['Count'];
    };
    readonly SyncStatus: {
      readonly directory: components['schemas']['DirectoryRef'];
      /**
       * @description `waiting`: after a change of base, filter or mapping until somebody has run it; `never`: no run yet.
       * @enum {string}
       */
      readonly state: 'never' | 'ok' | 'running' | 'held' | 'failing' | 'waiting' | 'disabled';
      /** @description The last that ended. */
      readonly lastRun: components['schemas']['SyncRun'] | null;
      /** @description How many the last run found that read all of them; null before the first. */
      readonly people: number | null;
      /** Format: date-time */
      readonly nextFull: string | null;
      /** Format: date-time */
      readonly nextDelta: string | null;
      /** @description Queued or running. */
      readonly running: components['schemas']['SyncRun'] | null;
      readonly held: components['schemas']['SyncRun'] | null;
      /** @description Up to where the directory has been read. */
      readonly cursor: {
        readonly server: components['schemas']['ShortText'];
        readonly invocationId: components['schemas']['Uuid'];
        /** @description A decimal number. */
        readonly usn: string;
        /** @description Whether the account may read deleted entries; else deletions wait for the next full run. */
        readonly seesDeleted: boolean;
      } | null;
    };
    /** @enum {string} */
    readonly SyncChangeKind:
      | 'create'
      | 'update'
      | 'move'
      | 'rename'
      | 'disable'
      | 'enable'
      | 'reappear'
      | 'missing'
      | 'conflict'
      | 'department'
      | 'role';
    readonly SyncChange: {
      readonly id: components['schemas']['Uuid'];
      readonly kind: components['schemas']['SyncChangeKind'];
      /** @description Whether the approved plan did not show it. */
      readonly isUnapproved: boolean;
      /** @description How much waits for the person that somebody else can take over, while it is a plan. */
      readonly waiting: components['schemas']['Count'];
      /** @description `id` is null for somebody who is to come in. */
      readonly person: {
        /** Format: uuid */
        readonly id: string | null;
        readonly name: components['schemas']['ShortText'];
        readonly username: string | null;
      } | null;
      /** @description Of a change of kind `department`; `id` is null for one that is to come in. */
      readonly department: {
        /** Format: uuid */
        readonly id: string | null;
        readonly name: components['schemas']['ShortText'];
      } | null;
      /** @description In the reader's language. */
      readonly reason: string | null;
      readonly reasonCode: string | null;
      readonly fields: readonly {
        readonly field: string;
        readonly before: string | null;
        readonly after: string | null;
      }[];
    };
    readonly SyncError: {
      readonly dn: string | null;
      /** Format: uuid */
      readonly objectGuid: string | null;
      readonly code: string;
      /** @description In the reader's language. */
      readonly message: string;
      /** @description In the reader's language. */
      readonly advice: string | null;
    };
    /** @enum {string} */
    readonly ConflictState: 'waiting' | 'kept_apart' | 'ignored' | 'linked';
    readonly ConflictDecision: {
      /** @enum {string} */
      readonly decision: 'link' | 'keep_apart' | 'ignore';
    };
    readonly SyncConflict: {
      readonly id: components['schemas']['Uuid'];
      readonly directory: components['schemas']['DirectoryRef'];
      /**
       * @description `*_known`: of somebody who has left. `*_shared`: of somebody who is here. `login_taken`: somebody who is here
       *     keeps the login, the newcomer came in under another.
       * @enum {string}
       */
      readonly kind:
        | 'login_known'
        | 'mail_known'
        | 'employee_number_known'
        | 'login_taken'
        | 'mail_shared'
        | 'employee_number_shared';
      /** @description The login, mail or employee number. */
      readonly value: string;
      readonly state: components['schemas']['ConflictState'];
      /** @description What it is about and what was done meanwhile. */
      readonly text: components['schemas']['Text'];
      /** @description What can be decided now; none where it only warns, or is decided. */
      readonly decisions: readonly ('link' | 'keep_apart' | 'ignore')[];
      /** @description Where it cannot be linked. */
      readonly whyNoLink: string | null;
      readonly newcomer: components['schemas']['ConflictPerson'];
      readonly other: components['schemas']['ConflictPerson'];
      readonly foundAt: components['schemas']['Timestamp'];
      /** Format: date-time */
      readonly decidedAt: string | null;
      readonly decidedBy: components['schemas']['PersonRef'] | null;
    };
    /** @description `id` is null for an account that has gone into the other. */
    readonly ConflictPerson: {
      /** Format: uuid */
      readonly id: string | null;
      readonly name: components['schemas']['ShortText'];
      readonly position: string | null;
      readonly username: string;
      readonly email: string | null;
      readonly employeeNumber: string | null;
      /** Format: uuid */
      readonly objectGuid: string | null;
      readonly directory: components['schemas']['DirectoryRef'] | null;
      readonly department: components['schemas']['DepartmentRef'] | null;
      readonly profileImageUrl: string | null;
      readonly isActive: boolean;
      /** Format: date-time */
      readonly createdAt: string | null;
      /** Format: date-time */
      readonly disabledAt: string | null;
      /** @description What hangs on the account. */
      readonly holdings: readonly {
        readonly kind: string;
        readonly count: components['schemas']['Count'];
        readonly text: components['schemas']['ShortText'];
      }[];
    };
    readonly SyncImpact: {
      /** @description People who would lose access. */
      readonly leavers: components['schemas']['Count'];
      /** @description Departments that would vanish. */
      readonly departments: components['schemas']['Count'];
      /** @description Changes of the plan with which something else breaks. */
      readonly changes: components['schemas']['Count'];
      /** @description Of each kind, whether it is among the items or not. */
      readonly totals: readonly {
        readonly kind: string;
        /** @description People or departments. */
        readonly subjects: components['schemas']['Count'];
        readonly count: components['schemas']['Count'];
        /** @description Whether somebody can stand in. */
        readonly needsStandIn: boolean;
      }[];
      /**
       * @description Those that somebody may stand in for first, then the most of it, forty of a kind; the rest is in the totals
       *     alone.
       */
      readonly items: readonly components['schemas']['ImpactItem'][];
    };
    readonly ImpactItem: {
      /** @description What it is: `approval_step`, `board`, …; `standIns` of an approval name it. */
      readonly kind: string;
      /** @description The person's or the department's; `standIns` of an approval name it. */
      readonly id: components['schemas']['Uuid'];
      /** @description Who would lose access. */
      readonly person: components['schemas']['PersonRef'] | null;
      /** @description Which department would vanish. */
      readonly department: components['schemas']['DepartmentRef'] | null;
      readonly count: components['schemas']['Count'];
      readonly text: components['schemas']['Text'];
      readonly examples: readonly {
        readonly id: components['schemas']['Uuid'];
        readonly title: string;
      }[];
      /** @description Who is proposed, the nearest manager who stays; null where there is none. */
      readonly standIn: components['schemas']['PersonRef'] | null;
      /** @description Whether somebody can stand in. */
      readonly needsStandIn: boolean;
    };
    readonly SyncApproval: {
      readonly planHash: string;
      /**
       * @description Who takes over what a leaver holds: what was shown and what was chosen. For whoever is not named, who is
       *     proposed.
       */
      readonly standIns?: readonly {
        readonly kind: string;
        readonly id: components['schemas']['Uuid'];
        /**
         * Format: uuid
         * @description Null for nobody.
         */
        readonly personId: string | null;
      }[];
    };
  };
  responses: {
    /** @description The image. Browsers may keep it; what stands at an address never changes. */
    readonly Picture: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'image/jpeg': string;
        readonly 'image/png': string;
        readonly 'image/gif': string;
        readonly 'image/webp': string;
      };
    };
    /** @description The contract refuses it; `VALIDATION_FAILED` with `details.fields`, or a code of its own */
    readonly BadRequest: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `TOKEN_MISSING`, `TOKEN_INVALID`, `TOKEN_EXPIRED`, `TOKEN_STALE`, or as the operation says */
    readonly Unauthenticated: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `FORBIDDEN` with `details` `{roles, grantors}`, names of roles and PersonRefs, or as the operation says */
    readonly Forbidden: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `<THING>_NOT_FOUND`; also for what exists but the person may not know */
    readonly NotFound: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description The state does not allow it; `REQUEST_IN_PROGRESS` while the same Idempotency-Key still runs */
    readonly Conflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description It was there, and is over */
    readonly Gone: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `VERSION_CONFLICT` with `details.current`, what is there now */
    readonly VersionConflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `PAYLOAD_TOO_LARGE` */
    readonly PayloadTooLarge: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `UNSUPPORTED_MEDIA_TYPE` */
    readonly UnsupportedMediaType: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description A rule of the business stands against it */
    readonly RuleBroken: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `VERSION_REQUIRED`: If-Match is missing */
    readonly PreconditionRequired: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `TOO_MANY_REQUESTS`, or as the operation says */
    readonly TooManyRequests: {
      headers: {
        readonly 'Retry-After': components['headers']['RetryAfter'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `INTERNAL_ERROR`; always a defect of Maru */
    readonly InternalError: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description `DATABASE_UNAVAILABLE`, `SESSIONS_UNAVAILABLE`, `DIRECTORY_UNAVAILABLE`, `SEARCH_UNAVAILABLE` */
    readonly Unavailable: {
      headers: {
        readonly 'Retry-After': components['headers']['RetryAfter'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': components['schemas']['Error'];
      };
    };
    /** @description Done */
    readonly Done: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: null;
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description What the login page needs to know */
    readonly AuthOptions: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['AuthOptions'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Signed in; the refresh token is in the cookie `maru_refresh` */
    readonly Login: {
      headers: {
        readonly 'Set-Cookie': components['headers']['SetCookie'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['Login'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The token holds */
    readonly TokenFacts: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['TokenFacts'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Sessions */
    readonly Sessions: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['Session'][];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description How many sessions ended */
    readonly EndedSessions: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: {
            readonly ended: components['schemas']['Count'];
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description People */
    readonly People: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['Person'][];
          readonly pagination: components['schemas']['Pagination'];
          readonly meta?: components['schemas']['SearchMeta'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The line up */
    readonly Managers: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['Person'][];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The leave, or that there is none */
    readonly UserLeave: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['Leave'] | null;
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description A person in full */
    readonly PersonInFull: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['PersonInFull'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Oneself */
    readonly Me: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['Me'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description How many people who may grant the role were told */
    readonly AccessRequested: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: {
            readonly notified: components['schemas']['Count'];
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Departments of one level, by name */
    readonly Departments: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['Department'][];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description A department with its path */
    readonly Department: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['DepartmentWithPath'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description People found */
    readonly PeopleHits: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['PersonHit'][];
          readonly pagination: components['schemas']['Pagination'];
          readonly meta: components['schemas']['SearchMeta'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description People suggested, the best first */
    readonly PeopleSuggestions: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['PersonHit'][];
          readonly meta: components['schemas']['SearchMeta'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The merged layout */
    readonly PortalLayout: {
      headers: {
        readonly ETag: components['headers']['ETag'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['PortalLayout'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description By the portlet's id, its data or why there is none */
    readonly PortalData: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: {
            readonly [key: string]: components['schemas']['PortletResult'];
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description By name */
    readonly PortletChoices: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['PortletChoice'][];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description One portlet's data, in the form of its type (`PortletDataByType`) */
    readonly PortletData: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['PortletData'];
          readonly meta: {
            readonly asOf: components['schemas']['Timestamp'];
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Notifications */
    readonly Notifications: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['Notification'][];
          readonly pagination: components['schemas']['CursorPagination'];
          readonly meta: components['schemas']['UnreadCounts'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description A notification */
    readonly Notification: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['Notification'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description How many became read */
    readonly ReadNotifications: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: {
            readonly read: components['schemas']['Count'];
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description A directory's configuration */
    readonly SyncConfig: {
      headers: {
        readonly ETag: components['headers']['ETag'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncConfig'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The directories */
    readonly SyncDirectories: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['SyncDirectory'][];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The new directory's configuration */
    readonly SyncConfigAdded: {
      headers: {
        readonly ETag: components['headers']['ETag'];
        readonly Location: components['headers']['Location'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncConfig'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description How each step went */
    readonly SyncTest: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncTest'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description What the mapping makes of them */
    readonly SyncPreview: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncPreview'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The run is queued */
    readonly SyncRunAccepted: {
      headers: {
        readonly Location: components['headers']['Location'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: {
            readonly runId: components['schemas']['Uuid'];
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The run that reads anew and applies */
    readonly SyncRunApproved: {
      headers: {
        readonly Location: components['headers']['Location'];
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncRun'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description A run */
    readonly SyncRun: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncRun'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Runs */
    readonly SyncRuns: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['SyncRun'][];
          readonly pagination: components['schemas']['Pagination'];
          readonly meta: {
            /** @description By status; one that no run has is left out. */
            readonly statuses: {
              readonly [key: string]: components['schemas']['Count'];
            };
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description The next times, the nearest first */
    readonly ScheduleTimes: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['Timestamp'][];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description How each directory stands */
    readonly SyncStatus: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['SyncStatus'][];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Changes */
    readonly SyncChanges: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['SyncChange'][];
          readonly pagination: components['schemas']['Pagination'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
        readonly 'text/csv': string;
      };
    };
    /** @description Conflicts, and how many there are in each state */
    readonly SyncConflicts: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['SyncConflict'][];
          readonly pagination: components['schemas']['Pagination'];
          readonly meta: {
            readonly states: {
              readonly waiting: components['schemas']['Count'];
              readonly kept_apart: components['schemas']['Count'];
              readonly ignored: components['schemas']['Count'];
              readonly linked: components['schemas']['Count'];
            };
          };
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description A conflict */
    readonly SyncConflict: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncConflict'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description What the plan breaks */
    readonly SyncImpact: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: components['schemas']['SyncImpact'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
      };
    };
    /** @description Records that could not be used as they are */
    readonly SyncErrors: {
      headers: {
        readonly [name: string]: unknown;
      };
      content: {
        readonly 'application/json': {
          readonly success: components['schemas']['True'];
          readonly data: readonly components['schemas']['SyncError'][];
          readonly pagination: components['schemas']['Pagination'];
          readonly message: components['schemas']['Message'];
          readonly timestamp: components['schemas']['Timestamp'];
        };
        readonly 'text/csv': string;
      };
    };
  };
  parameters: {
    readonly Id: components['schemas']['Uuid'];
    readonly UserId: components['schemas']['Uuid'];
    /** @description Only those that match. */
    readonly PeopleQuery: string;
    /** @description What was typed; finished or not, in either keyboard mode. */
    readonly SearchQuery: string;
    readonly DepartmentId: components['schemas']['Uuid'];
    /** @description Whether `departmentId` means the departments below it as well. */
    readonly IncludeSubdepartments: boolean;
    /** @description `false` and `all` are for administrators, 403 for others. */
    readonly IsActive: 'true' | 'false' | 'all';
    readonly Page: number;
    readonly Limit: number;
    /** @description `nextCursor` of the answer before. */
    readonly Cursor: string;
    /** @description Ties stay in the order of their ids. */
    readonly PeopleSort: 'name' | 'username' | 'employeeNumber' | 'department' | 'position';
    readonly Order: 'asc' | 'desc';
    /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
    readonly Directory: components['schemas']['Uuid'];
    /** @description The ETag of what was read; 412 `VERSION_CONFLICT` when it is stale, 428 `VERSION_REQUIRED` without. */
    readonly IfMatch: string;
    /**
     * @description A repetition within 24 h gets the first answer; the same key with another request is 422
     *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
     */
    readonly IdempotencyKey: string;
  };
  requestBodies: never;
  headers: {
    /** @description The version, in quotes; what If-Match takes. */
    readonly ETag: string;
    /** @description Where to find, or to follow, what was made. */
    readonly Location: string;
    /** @description Seconds after which to try again. */
    readonly RetryAfter: number;
    /** @description The refresh token. */
    readonly SetCookie: string;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  readonly getAuthOptions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['AuthOptions'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
    };
  };
  readonly login: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['LoginRequest'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['Login'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly refresh: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Login'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly logout: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Done'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly verifyToken: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['TokenFacts'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly changePassword: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PasswordChange'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listSessions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Sessions'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly endOtherSessions: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['EndedSessions'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly endSession: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listUsers: {
    readonly parameters: {
      readonly query?: {
        /** @description Only those that match. */
        readonly q?: components['parameters']['PeopleQuery'];
        readonly departmentId?: components['parameters']['DepartmentId'];
        /** @description Whether `departmentId` means the departments below it as well. */
        readonly includeSubdepartments?: components['parameters']['IncludeSubdepartments'];
        /** @description `false` and `all` are for administrators, 403 for others. */
        readonly isActive?: components['parameters']['IsActive'];
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
        /** @description Ties stay in the order of their ids. */
        readonly sort?: components['parameters']['PeopleSort'];
        readonly order?: components['parameters']['Order'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['People'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly searchUsers: {
    readonly parameters: {
      readonly query: {
        /** @description What was typed; finished or not, in either keyboard mode. */
        readonly q: components['parameters']['SearchQuery'];
        readonly departmentId?: components['parameters']['DepartmentId'];
        /** @description Whether `departmentId` means the departments below it as well. */
        readonly includeSubdepartments?: components['parameters']['IncludeSubdepartments'];
        /** @description `false` and `all` are for administrators, 403 for others. */
        readonly isActive?: components['parameters']['IsActive'];
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['People'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getMe: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Me'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updateMe: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['MeUpdate'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['Me'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listFavorites: {
    readonly parameters: {
      readonly query?: {
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['People'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly addFavorite: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly userId: components['parameters']['UserId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly removeFavorite: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly userId: components['parameters']['UserId'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly requestAccess: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['AccessRequest'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['AccessRequested'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listDepartments: {
    readonly parameters: {
      readonly query?: {
        /** @description The level below this department; absent, the top. */
        readonly parentId?: components['schemas']['Uuid'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Departments'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getDepartment: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Department'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getUser: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PersonInFull'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listManagers: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Managers'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getUserLeave: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['UserLeave'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly searchEmployees: {
    readonly parameters: {
      readonly query: {
        /** @description What was typed; finished or not, in either keyboard mode. */
        readonly q: components['parameters']['SearchQuery'];
        readonly departmentId?: components['parameters']['DepartmentId'];
        /** @description `false` and `all` are for administrators, 403 for others. */
        readonly isActive?: components['parameters']['IsActive'];
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PeopleHits'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly suggestEmployees: {
    readonly parameters: {
      readonly query: {
        /** @description What was typed; finished or not, in either keyboard mode. */
        readonly q: components['parameters']['SearchQuery'];
        readonly limit?: number;
        /** @description Only what holds the text as it was typed, not as the keyboard's other mode or initials read it. */
        readonly literal?: boolean;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PeopleSuggestions'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getPortalLayout: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PortalLayout'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly savePortalLayout: {
    readonly parameters: {
      readonly query?: never;
      readonly header: {
        /** @description The ETag of what was read; 412 `VERSION_CONFLICT` when it is stale, 428 `VERSION_REQUIRED` without. */
        readonly 'If-Match': components['parameters']['IfMatch'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['PortalLayoutUpdate'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['PortalLayout'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 412: components['responses']['VersionConflict'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 428: components['responses']['PreconditionRequired'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly resetPortalLayout: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PortalLayout'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getPortalData: {
    readonly parameters: {
      readonly query?: {
        /**
         * @description Milliseconds to wait for each. A portlet that takes longer is left out, to be asked for by itself, so that it
         *     does not hold the others up. Absent, each has its 2 s and then answers an error.
         */
        readonly patience?: number;
        /** @description Only these portlets, separated by commas. */
        readonly ids?: readonly components['schemas']['Uuid'][];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PortalData'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listPortletChoices: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly source: components['schemas']['PortletTypeName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PortletChoices'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getPortletData: {
    readonly parameters: {
      readonly query?: {
        /** @description The portlet whose settings count; absent, the type's default settings. */
        readonly id?: components['schemas']['Uuid'];
        /** @description Settings to try before they are kept, as JSON; they go over those of `id`. */
        readonly settings?: string;
        /** @description The month a calendar shows; absent, the present one. */
        readonly month?: components['schemas']['Month'];
      };
      readonly header?: never;
      readonly path: {
        readonly type: components['schemas']['PortletTypeName'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['PortletData'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listNotifications: {
    readonly parameters: {
      readonly query?: {
        /** @description Only what is not read yet. */
        readonly unread?: boolean;
        /** @description Only of this kind. */
        readonly kind?: components['schemas']['NotificationKind'];
        /** @description `nextCursor` of the answer before. */
        readonly cursor?: components['parameters']['Cursor'];
        /** @description Only what is newer than this notification, to catch up after having been away. */
        readonly after?: components['schemas']['Uuid'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Notifications'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly readNotification: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Notification'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly readAllNotifications: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['ReadNotifications'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 409: components['responses']['Conflict'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getSyncConfig: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncConfig'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly updateSyncConfig: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
      };
      readonly header: {
        /** @description The ETag of what was read; 412 `VERSION_CONFLICT` when it is stale, 428 `VERSION_REQUIRED` without. */
        readonly 'If-Match': components['parameters']['IfMatch'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SyncConfigUpdate'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['SyncConfig'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 412: components['responses']['VersionConflict'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 428: components['responses']['PreconditionRequired'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listDirectories: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncDirectories'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly addDirectory: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SyncConfigUpdate'];
      };
    };
    readonly responses: {
      readonly 201: components['responses']['SyncConfigAdded'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly removeDirectory: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Done'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly testSyncConfig: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['SyncConfigUpdate'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['SyncTest'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly previewSyncMapping: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
        /** @description One of the two, where the other has not changed; both if absent. */
        readonly part?: 'entries' | 'groups';
        /** @description Other entries at each number. */
        readonly round?: number;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: {
      readonly content: {
        readonly 'application/json': components['schemas']['SyncConfigUpdate'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['SyncPreview'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly startSyncRun: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
        readonly mode?: components['schemas']['SyncMode'];
        /** @description Stop at the plan, change nothing. */
        readonly dryRun?: boolean;
      };
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 202: components['responses']['SyncRunAccepted'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listSyncRuns: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
        readonly status?: components['schemas']['SyncRunStatus'];
        readonly mode?: components['schemas']['SyncMode'];
        /** @description Only those asked for from then on. */
        readonly since?: components['schemas']['Timestamp'];
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncRuns'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getSyncStatus: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncStatus'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listScheduleTimes: {
    readonly parameters: {
      readonly query: {
        readonly expression: string;
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['ScheduleTimes'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listSyncConflicts: {
    readonly parameters: {
      readonly query?: {
        /** @description May be left out while there is one, else 400 `DIRECTORY_REQUIRED`; for logs, status and conflicts none means all. */
        readonly directory?: components['parameters']['Directory'];
        readonly state?: components['schemas']['ConflictState'];
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path?: never;
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncConflicts'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly decideSyncConflict: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['ConflictDecision'];
      };
    };
    readonly responses: {
      readonly 200: components['responses']['SyncConflict'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getSyncRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncRun'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listSyncChanges: {
    readonly parameters: {
      readonly query?: {
        readonly kind?: components['schemas']['SyncChangeKind'];
        /** @description Only of people and departments with whom something else breaks. */
        readonly impact?: boolean;
        /** @description Only those that match. */
        readonly q?: components['parameters']['PeopleQuery'];
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncChanges'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly listSyncErrors: {
    readonly parameters: {
      readonly query?: {
        /** @description Only those that match. */
        readonly q?: components['parameters']['PeopleQuery'];
        readonly page?: components['parameters']['Page'];
        readonly limit?: components['parameters']['Limit'];
      };
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncErrors'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getSyncImpact: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: never;
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncImpact'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly approveSyncRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody: {
      readonly content: {
        readonly 'application/json': components['schemas']['SyncApproval'];
      };
    };
    readonly responses: {
      readonly 202: components['responses']['SyncRunApproved'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 410: components['responses']['Gone'];
      readonly 413: components['responses']['PayloadTooLarge'];
      readonly 415: components['responses']['UnsupportedMediaType'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly discardSyncRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncRun'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly cancelSyncRun: {
    readonly parameters: {
      readonly query?: never;
      readonly header?: {
        /**
         * @description A repetition within 24 h gets the first answer; the same key with another request is 422
         *     `IDEMPOTENCY_KEY_REUSED`; while the first still runs 409 `REQUEST_IN_PROGRESS`.
         */
        readonly 'Idempotency-Key'?: components['parameters']['IdempotencyKey'];
      };
      readonly path: {
        readonly id: components['parameters']['Id'];
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['SyncRun'];
      readonly 400: components['responses']['BadRequest'];
      readonly 401: components['responses']['Unauthenticated'];
      readonly 403: components['responses']['Forbidden'];
      readonly 404: components['responses']['NotFound'];
      readonly 409: components['responses']['Conflict'];
      readonly 422: components['responses']['RuleBroken'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
  readonly getPhoto: {
    readonly parameters: {
      readonly query: {
        readonly expires: number;
        readonly signature: string;
      };
      readonly header?: never;
      readonly path: {
        readonly name: string;
      };
      readonly cookie?: never;
    };
    readonly requestBody?: never;
    readonly responses: {
      readonly 200: components['responses']['Picture'];
      readonly 400: components['responses']['BadRequest'];
      readonly 404: components['responses']['NotFound'];
      readonly 429: components['responses']['TooManyRequests'];
      readonly 500: components['responses']['InternalError'];
      readonly 503: components['responses']['Unavailable'];
    };
  };
}
