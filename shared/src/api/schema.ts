// Generated from the server's OpenAPI document by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/admin/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffSession_whoAmI"];
        put?: never;
        post: operations["StaffSession_signIn"];
        delete: operations["StaffSession_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consents_standing"];
        put?: never;
        post: operations["Consents_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Messages_inbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/messages/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Messages_markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Points_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/points/entries/{id}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Points_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/points": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Growth_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Badges_wall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tiers_progress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RulebookAdmin_published"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/join-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JoinCodesAdmin_page"];
        put?: never;
        post: operations["JoinCodesAdmin_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/join-codes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["JoinCodesAdmin_update"];
        trace?: never;
    };
    "/api/v1/admin/join-codes/{id}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["JoinCodesAdmin_picture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/landing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Landing_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Me_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Me_update"];
        trace?: never;
    };
    "/api/v1/membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Membership_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/membership/exit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Membership_exit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        RefusalView: {
            error: components["schemas"];
        };
        StaffSignInRequest: {
            login: string;
            password: string;
        };
        /** @enum {string} */
        Role: "front_desk" | "programme" | "finance" | "care" | "editor" | "auditor" | "admin";
        /** @enum {string} */
        Permission: "home.read" | "members.read" | "points.read" | "events.read" | "events.write" | "check-ins.run" | "join-codes.read" | "join-codes.write" | "rules.read";
        StaffView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            name: string;
            login: string;
            roles: components["schemas"]["Role"][];
            permissions: components["schemas"]["Permission"][];
        };
        SessionRequest: {
            /** @description What wx.login gave; valid once, for five minutes */
            code: string;
        };
        SessionView: {
            /** @description Sent as Authorization: Bearer */
            token: string;
            /** Format: date-time */
            expiresAt: string;
            /**
             * @description Null for a visitor
             * @example 01JD0000000000000000000000
             */
            memberId: string | null;
        };
        /** @enum {string} */
        ConsentPurpose: "membership" | "messages" | "stories";
        ConsentView: {
            purpose: components["schemas"]["ConsentPurpose"];
            title: string;
            /** @description One line: what is done with which data */
            line: string;
            /** @description Without it there is no membership */
            required: boolean;
            granted: boolean;
            /**
             * Format: date-time
             * @description When it was last given or withdrawn
             */
            changedAt: string | null;
            documentVersion: string | null;
        };
        ConsentRequest: {
            purpose: components["schemas"]["ConsentPurpose"];
            granted: boolean;
            /** @description Version of the words that the member read */
            documentVersion: string;
        };
        MessagePage: {
            items: components["schemas"][];
            nextCursor: string | null;
        };
        MessageView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            title: string;
            /** @description Paragraphs are parted by an empty line */
            body: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
            /** @description Page of the mini-program that the next step is on */
            link: string | null;
        };
        PointsEntryPage: {
            items: components["schemas"][];
            nextCursor: string | null;
        };
        WhyView: {
            entry: components["schemas"];
            contribution: components["schemas"] | null;
            rule: components["schemas"] | null;
            /** @description Everything else that the same contribution brought */
            others: components["schemas"][];
            reversal: components["schemas"] | null;
        };
        PointsSummaryView: {
            /** @description All points, pending ones included */
            balance: number;
            /** @description Part of the balance that becomes available on a later day */
            pending: number;
            /** @description Taken back after they were spent; later earnings repay it first */
            debt: number;
            /** @description 成长值, never spent */
            growth: number;
            /** @description Sum of all lines of this business month */
            thisMonth: number;
        };
        BadgeWallView: {
            earned: number;
            items: components["schemas"][];
        };
        /** @enum {string} */
        Track: "growth" | "volunteer" | "donor" | "honour";
        TierProgressView: {
            track: components["schemas"]["Track"];
            trackName: string;
            current: components["schemas"] | null;
            next: components["schemas"] | null;
            /** @description How far to the next tier; 1 at the top */
            ratio: number;
            /** @description 再参加 2 次活动,就是铜牌会员了 */
            sentence: string | null;
            needs: components["schemas"][];
        };
        RulesView: {
            rules: components["schemas"][];
            tiers: components["schemas"][];
            badges: components["schemas"][];
        };
        JoinCodePage: {
            items: components["schemas"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ChannelKind: "event" | "exhibition" | "partner" | "online" | "staff" | "referral";
        JoinCodeRequest: {
            channel: components["schemas"]["ChannelKind"];
            place: string;
            /** @example 01JD0000000000000000000000 */
            eventId?: string | null;
            /**
             * Format: date
             * @description Its last day
             */
            expiresOn?: string | null;
            landing?: components["schemas"] | null;
        };
        JoinCodeView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            token: string;
            channel: components["schemas"]["ChannelKind"];
            place: string;
            /** @example 01JD0000000000000000000000 */
            eventId: string | null;
            /** Format: date */
            expiresOn: string | null;
            active: boolean;
            /** @description How many joined with it */
            joined: number;
            /** @description What the code leads to outside of WeChat */
            url: string;
            /** Format: date-time */
            createdAt: string;
            landing: components["schemas"] | null;
        };
        JoinCodePatch: {
            place?: string;
            active?: boolean;
            /** Format: date */
            expiresOn?: string | null;
            landing?: components["schemas"] | null;
        };
        /** @enum {string} */
        CodeState: "valid" | "unknown" | "expired" | "none";
        LandingView: {
            codeState: components["schemas"]["CodeState"];
            organisation: components["schemas"];
            story: components["schemas"];
            /** @description What your part can be */
            parts: components["schemas"][];
            benefits: string[];
            place: string | null;
            channel: components["schemas"]["ChannelKind"] | null;
            alreadyMember: boolean;
            consentDocument: components["schemas"];
        };
        /** @enum {string} */
        AvatarKey: "coral" | "leaf" | "gold" | "sky" | "violet" | "teal";
        /** @enum {string} */
        MemberStatus: "active" | "suspended" | "withdrawn" | "expelled" | "deceased";
        MeView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** @description Member number */
            no: number;
            nickname: string;
            avatarKey: components["schemas"]["AvatarKey"];
            /** Format: date */
            joinedOn: string;
            status: components["schemas"]["MemberStatus"];
            phoneMasked: string | null;
            realNameMasked: string | null;
            /** Format: date */
            birthday: string | null;
            city: string | null;
            /** @description Of the growth track */
            tierName: string | null;
        };
        ProfileRequest: {
            nickname?: string;
            avatarKey?: components["schemas"]["AvatarKey"];
            /** @description A mainland mobile number; null forgets it */
            phone?: string | null;
            realName?: string | null;
            /** Format: date */
            birthday?: string | null;
            city?: string | null;
        };
        JoinRequest: {
            nickname: string;
            avatarKey?: components["schemas"]["AvatarKey"];
            consents: components["schemas"][];
            /** @description Version of the consent words that were shown */
            documentVersion: string;
            /** @description 我已满 14 周岁 */
            isOver14: boolean;
            /** @description Token, scene or link of the code that was scanned; one that is not known changes nothing */
            joinCode?: string;
        };
        JoinedView: {
            member: components["schemas"];
            /** @description False for someone who was a member already */
            joinedNow: boolean;
            /** @description True for someone who had left and is back, with all of their history */
            rejoined: boolean;
        };
        ExitRequest: {
            reason?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    StaffSession_whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    StaffSession_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffSignInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    StaffSession_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Consents_standing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Consents_change: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentView"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Messages_inbox: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Messages_markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Points_entries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsEntryPage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Points_why: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WhyView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Growth_summary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PointsSummaryView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Badges_wall: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeWallView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Tiers_progress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierProgressView"][];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    RulebookAdmin_published: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RulesView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    JoinCodesAdmin_page: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinCodePage"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    JoinCodesAdmin_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinCodeRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinCodeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    JoinCodesAdmin_update: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinCodePatch"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinCodeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    JoinCodesAdmin_picture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Landing_page: {
        parameters: {
            query?: {
                /** @description Token, scene or link, as it was scanned */
                code?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LandingView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Me_view: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Me_update: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProfileRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Membership_join: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JoinedView"];
                };
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
    Membership_exit: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExitRequest"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A refusal */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RefusalView"];
                };
            };
        };
    };
}
