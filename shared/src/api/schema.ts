// Generated from the server's OpenAPI document by `npm run api`. Do not edit.

export interface paths {
    "/api/v1/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Documents_documents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditAdmin_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/actors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditAdmin_actors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditAdmin_chain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/admin/settings/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ApprovalSettings_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ApprovalSettings_change"];
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
    "/api/v1/admin/own-membership": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnMembership_own"];
        put?: never;
        post: operations["OwnMembership_claim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/staff-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["StaffLinksAdmin_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/staff-links/{id}": {
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
        patch: operations["StaffLinksAdmin_change"];
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
    "/api/v1/me/badges/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Badges_one"];
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
        get: operations["Tiers_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tiers/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Tiers_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LaddersAdmin_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tiers/noticed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["LaddersAdmin_noticed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tier-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LaddersAdmin_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tier-proposals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LaddersAdmin_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tier-proposals/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LaddersAdmin_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/tier-proposals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["LaddersAdmin_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TierActsAdmin_standing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/tiers/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["TierActsAdmin_history"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/honours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TierActsAdmin_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/honours/{entryId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TierActsAdmin_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/tier-locks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TierActsAdmin_lock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/tier-locks/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["TierActsAdmin_unlock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ClosingsAdmin_standing"];
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
    "/api/v1/admin/rule-drafts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["RuleDraftsAdmin_one"];
        put: operations["RuleDraftsAdmin_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}/discarding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_discard"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}/restoration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}/rebase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_rebase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}/proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rules/{code}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_activate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/rule-drafts/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["RuleDraftsAdmin_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/what-ifs/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WhatIfAdmin_tryRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/what-ifs/rule-endings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WhatIfAdmin_tryEnding"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/what-ifs/tiers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["WhatIfAdmin_tryTier"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/adjustments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdjustmentsAdmin_page"];
        put?: never;
        post: operations["AdjustmentsAdmin_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/adjustments/outlook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdjustmentsAdmin_outlook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/adjustments/{adjustmentId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AdjustmentsAdmin_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/adjustments/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentsAdmin_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/adjustments/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentsAdmin_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/adjustments/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentsAdmin_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/adjustments/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AdjustmentsAdmin_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Events_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventsAdmin_list"];
        put?: never;
        post: operations["EventsAdmin_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventsAdmin_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["EventsAdmin_change"];
        trace?: never;
    };
    "/api/v1/admin/events/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventsAdmin_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/events/{id}/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventsAdmin_addSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["EventsAdmin_deleteSession"];
        options?: never;
        head?: never;
        patch: operations["EventsAdmin_changeSession"];
        trace?: never;
    };
    "/api/v1/check-in-tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckIns_issue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CheckIns_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/check-ins/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckIns_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckIns_event"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sessions/{id}/screen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckInsAdmin_show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sessions/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckInsAdmin_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sessions/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CheckInsAdmin_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/check-ins/{id}/annulment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AnnulmentsAdmin_annul"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sessions/{id}/hand-check-ins/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["HandCheckInsAdmin_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/sessions/{id}/hand-check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["HandCheckInsAdmin_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BadgesAdmin_wall"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badges/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BadgesAdmin_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badges/{code}/gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BadgesAdmin_given"];
        put?: never;
        post: operations["BadgesAdmin_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/badge-gifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BadgesAdmin_ofMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badge-gifts/{id}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BadgesAdmin_takeBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badge-proposals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BadgeProposalsAdmin_propose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badge-proposals/{id}/approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BadgeProposalsAdmin_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badge-proposals/{id}/refusal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BadgeProposalsAdmin_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/badge-proposals/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BadgeProposalsAdmin_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cards_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cards/{month}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cards_card"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cards/{month}/figures/{figure}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Cards_figureEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/cards/{month}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Cards_markSeen"];
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
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Me_update"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/admin/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersAdmin_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersAdmin_detail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersAdmin_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/points/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersAdmin_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/points/entries/{entryId}/why": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembersAdmin_why"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/members/{id}/contributions/{entryId}/reversal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ReversalsAdmin_preview"];
        put?: never;
        post: operations["ReversalsAdmin_reverse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/approvals/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Desk_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Home_view"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/home": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Home_admin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/personas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Demo_personas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/login-code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Demo_loginCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo/visitors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Demo_visitor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/admin/settings/backups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BackupsAdmin_standing"];
        put?: never;
        post?: never;
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
        /** @enum {string} */
        ErrorCode: "REQUEST_INVALID" | "NOT_FOUND" | "INTERNAL" | "RATE_LIMITED" | "UNAVAILABLE" | "SIGN_IN_REQUIRED" | "SESSION_EXPIRED" | "MEMBERSHIP_REQUIRED" | "PERMISSION_DENIED" | "CSRF_REFUSED" | "WX_CODE_INVALID" | "WX_LOGIN_BLOCKED" | "WX_BUSY" | "WX_UNAVAILABLE" | "STAFF_LOGIN_REFUSED" | "STAFF_LOCKED" | "STAFF_LINKED" | "STAFF_LINK_TAKEN" | "STAFF_LINK_OWN" | "IDEMPOTENCY_KEY_MISSING" | "IDEMPOTENCY_KEY_REUSED" | "APPROVAL_NOT_PENDING" | "APPROVAL_OWN" | "APPROVAL_OTHERS" | "APPROVAL_ALREADY_ASKED" | "APPROVAL_REASON_NEEDED" | "MEMBER_IS_SELF" | "CONSENT_REQUIRED" | "GUARDIAN_REQUIRED" | "MEMBER_NOT_ACTIVE" | "MEMBER_SUSPENDED" | "MEMBER_JOINED_LATER" | "JOIN_CODE_EXPIRED" | "EVENT_NOT_FOUND" | "EVENT_CANCELLED" | "SESSION_NOT_FOUND" | "SESSION_NOT_OPEN" | "SESSION_HAS_CHECK_INS" | "TIME_RANGE_INVALID" | "CHECK_IN_CODE_INVALID" | "CHECK_IN_CODE_STALE" | "CHECK_IN_TRIES_SPENT" | "CHECK_IN_TICKET_EXPIRED" | "RULE_TERMS_INVALID" | "RULE_UNCHANGED" | "RULE_START_TOO_EARLY" | "RULE_DRAFT_CHANGED" | "RULE_DRAFT_NOT_OPEN" | "RULE_VERSION_MOVED" | "WHAT_IF_BUSY" | "JOURNAL_SOURCE_CONFLICT" | "JOURNAL_ENTRY_REVERSED" | "JOURNAL_ENTRY_NOT_REVERSIBLE" | "POINTS_INSUFFICIENT" | "BADGE_NOT_GIVABLE" | "BADGE_HELD" | "BADGE_CAP_REACHED" | "BADGE_VERSION_MOVED" | "BADGE_UNCHANGED" | "BADGE_DEFINITION_INVALID" | "TIER_NOT_GIVABLE" | "TIER_ALREADY_HELD" | "TIER_UNTIL_PAST" | "TIER_NOT_LOCKABLE" | "TIER_NOT_LOCKED" | "TIER_LADDER_MIXED" | "TIER_TERMS_INVALID" | "TIER_VERSION_MOVED" | "TIER_UNCHANGED" | "TIER_START_TOO_EARLY";
        RefusalBody: {
            code: components["schemas"]["ErrorCode"];
            details: {
                [key: string]: unknown;
            };
            requestId: string;
        };
        RefusalView: {
            error: components["schemas"]["RefusalBody"];
        };
        DocumentSectionView: {
            title: string;
            paragraphs: string[];
        };
        DocumentView: {
            title: string;
            sections: components["schemas"]["DocumentSectionView"][];
        };
        DocumentsView: {
            version: string;
            /**
             * Format: date
             * @description From when it holds
             */
            effectiveOn: string;
            /** @description How personal information is handled */
            privacy: components["schemas"]["DocumentView"];
            /** @description What members and office promise each other */
            terms: components["schemas"]["DocumentView"];
        };
        /** @enum {string} */
        AuditAction: "member.read" | "members.searched" | "check_in.annulled" | "check_in.by_hand" | "contribution.reversed" | "approval.asked" | "approval.approved" | "approval.refused" | "approval.withdrawn" | "badge.given" | "badge.taken_back" | "badge.published" | "event.created" | "event.changed" | "event.cancelled" | "session.added" | "session.changed" | "session.removed" | "join_code.made" | "join_code.changed" | "rule.tried" | "tier.tried" | "rule_draft.started" | "rule_draft.changed" | "rule_draft.discarded" | "rule_draft.restored" | "rule.published" | "rule.ended" | "settings.changed" | "points.adjusted" | "adjustment.undone" | "honour.given" | "honour.taken_back" | "tier.locked" | "tier.unlocked" | "tier.published" | "staff.signed_in" | "staff.locked_out" | "staff.hired" | "staff.linked" | "staff.unlinked";
        /** @enum {string} */
        AuditObjectKind: "member" | "members" | "check_in" | "contribution" | "approval" | "adjustment" | "setting" | "badge" | "event" | "session" | "join_code" | "rule" | "tier" | "honour" | "staff";
        AuditEntryView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** Format: date-time */
            at: string;
            /**
             * @description Null for a command on the server's own machine
             * @example 01JD0000000000000000000000
             */
            actorId: string | null;
            /** @description The name at the time */
            actorName: string;
            action: components["schemas"]["AuditAction"];
            /** @description What was done, without who did it: 看了会员 000012 的资料 */
            text: string;
            reason: string | null;
            objectKind: components["schemas"]["AuditObjectKind"];
            objectId: string;
            /**
             * @description The member that the act was about, where it was about one
             * @example 01JD0000000000000000000000
             */
            memberId: string | null;
            /**
             * @description The event that the act was about, where it was about one
             * @example 01JD0000000000000000000000
             */
            eventId: string | null;
            /** @description Its number in the sealed chain; null for the minute before it is sealed */
            sealedNo: number | null;
        };
        AuditEntryPage: {
            items: components["schemas"]["AuditEntryView"][];
            nextCursor: string | null;
        };
        AuditActorView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            name: string;
        };
        /** @enum {string} */
        AuditFlaw: "changed" | "misplaced" | "missing" | "rewritten" | "unkept";
        BadRowView: {
            sealedNo: number;
            /**
             * @description Null where the row is gone
             * @example 01JD0000000000000000000000
             */
            entryId: string | null;
            flaw: components["schemas"]["AuditFlaw"];
        };
        AuditChainView: {
            sealedNo: number;
            /** Format: date-time */
            sealedAt: string | null;
            /** @description Rows of the last minute that are not sealed yet */
            waiting: number;
            /** @description The first row that cannot be true */
            firstBad: components["schemas"]["BadRowView"] | null;
            /** Format: date-time */
            checkedAt: string;
        };
        StaffSignInRequest: {
            login: string;
            password: string;
        };
        /** @enum {string} */
        Role: "front_desk" | "programme" | "finance" | "care" | "editor" | "auditor" | "admin";
        /** @enum {string} */
        Permission: "home.read" | "members.read" | "points.read" | "points.adjust" | "points.approve" | "events.read" | "events.write" | "check-ins.run" | "check-ins.record" | "contributions.reverse" | "join-codes.read" | "join-codes.write" | "rules.read" | "rules.propose" | "rules.activate" | "badges.read" | "badges.give" | "badges.write" | "badges.activate" | "tiers.write" | "tiers.activate" | "audit.read" | "settings.write" | "staff.write";
        StaffView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            name: string;
            login: string;
            roles: components["schemas"]["Role"][];
            permissions: components["schemas"]["Permission"][];
        };
        SwitchingView: {
            by: string;
            /** Format: date-time */
            at: string;
            reason: string;
        };
        ApprovalSettingsView: {
            /** @description Whether another person than the one who asked has to decide */
            twoPersons: boolean;
            /** @description Points that one person may move for one member on one day alone */
            pointsLimit: number;
            /** @description The last time that the second person was switched on or off; null where it never was */
            switched: components["schemas"]["SwitchingView"] | null;
        };
        ApprovalSettingsRequest: {
            /** @description Whether another person than the one who asked has to decide; as it was where left out */
            twoPersons?: boolean;
            /** @description Points that one person may move for one member on one day alone; as it was where left out */
            pointsLimit?: number;
            /** @description Why the second person is switched on or off; needed where that is what changes */
            reason?: string;
        };
        SessionRequest: {
            /** @description What wx.login gave; valid once, for five minutes */
            code: string;
        };
        /**
         * @description Why pages for members are shut to one who was a member
         * @enum {string}
         */
        StandingRefusal: "MEMBERSHIP_REQUIRED" | "MEMBER_SUSPENDED" | "MEMBER_NOT_ACTIVE";
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
            /** @description Why pages for members are shut to one who was a member */
            refusal: components["schemas"]["StandingRefusal"] | null;
        };
        LinkedMemberView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            no: number;
            nickname: string;
        };
        OwnMembershipView: {
            /** @description Who the caller is among the members; null where nothing was said yet */
            member: components["schemas"]["LinkedMemberView"] | null;
        };
        OwnMembershipRequest: {
            memberNo: number;
        };
        StaffLinkView: {
            /** @example 01JD0000000000000000000000 */
            staffId: string;
            name: string;
            login: string;
            roles: components["schemas"]["Role"][];
            active: boolean;
            member: components["schemas"]["LinkedMemberView"] | null;
            /** @description False for one of the caller’s own: another administrator changes that */
            mayChange: boolean;
        };
        StaffLinkRequest: {
            /** @description Null takes the link back */
            memberNo: number | null;
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
             * @description When it was last given or withdrawn; null for one that was never given
             */
            changedAt: string | null;
            /** @description Version of the words that were read then */
            documentVersion: string | null;
            /** @description Version of the words above; sent back when they are agreed to */
            currentVersion: string;
        };
        ConsentRequest: {
            purpose: components["schemas"]["ConsentPurpose"];
            granted: boolean;
            /** @description Version of the words that the member read */
            documentVersion: string;
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
        MessagePage: {
            items: components["schemas"]["MessageView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        PointsKind: "earn" | "spend" | "reversal" | "debt" | "repay" | "adjust" | "expire";
        PointsEntryView: {
            id: string;
            /** @example 2026-11 */
            month: string;
            /** Format: date-time */
            occurredAt: string;
            /** @description In a person's words: 参加「…」 */
            text: string;
            /** @description Name of the rule behind it, or what staff gave as their reason; null where there is neither */
            reason: string | null;
            delta: number;
            balanceAfter: number;
            kind: components["schemas"]["PointsKind"];
            /** @description True when the contribution or the decision was undone later */
            reversed: boolean;
            /**
             * Format: date
             * @description Last day of the points that the line brought; null where it brought none or they never run out
             */
            lastDay: string | null;
            /** @description How many of the points that the line brought were left once what was owed had been repaid; 0 where it brought none */
            left: number;
            /**
             * Format: date
             * @description Business day on which it was recorded, which may be later than it happened
             */
            recordedOn: string;
        };
        PointsEntryPage: {
            items: components["schemas"]["PointsEntryView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ContributionKind: "joined" | "checked_in" | "served" | "gave" | "friend_joined_in" | "answered" | "suggestion_adopted" | "walked" | "learned";
        ContributionView: {
            kind: components["schemas"]["ContributionKind"];
            kindName: string;
            title: string;
            /** Format: date-time */
            occurredAt: string;
            quantity: number;
            /** Format: date-time */
            recordedAt: string;
            /** @description Where the fact came from, in words */
            source: string;
        };
        /** @enum {string} */
        EntryKind: "joined" | "checked_in" | "served" | "gave" | "friend_joined_in" | "answered" | "suggestion_adopted" | "walked" | "learned" | "reversal" | "spent" | "adjusted" | "badge_given" | "tier_given" | "tier_locked" | "tier_unlocked" | "day_closed" | "definitions_reviewed";
        OccasionView: {
            kind: components["schemas"]["EntryKind"];
            /** @description In a person's words */
            text: string;
            /** @description What staff gave as their reason */
            reason: string | null;
            /** Format: date-time */
            at: string;
        };
        LotPartView: {
            /** @description What earned them, in a person’s words */
            text: string;
            /**
             * Format: date
             * @description Business day on which they were earned
             */
            earnedOn: string;
            /** @description Above zero where the line took them, below where it put them back */
            points: number;
            /**
             * Format: date
             * @description Their last day; null when they never run out
             */
            lastDay: string | null;
        };
        RuleCitationView: {
            code: string;
            name: string;
            version: number;
            sentence: string;
            /** Format: date */
            startsOn: string;
        };
        /** @enum {string} */
        Counter: "points" | "growth";
        RuleEffectView: {
            counter: components["schemas"]["Counter"];
            delta: number;
            rule: components["schemas"]["RuleCitationView"];
        };
        ReversalView: {
            reason: string;
            /** Format: date-time */
            at: string;
        };
        WhyView: {
            entry: components["schemas"]["PointsEntryView"];
            contribution: components["schemas"]["ContributionView"] | null;
            occasion: components["schemas"]["OccasionView"] | null;
            /** @description Which earnings the line took its points out of, or put them back into */
            lots: components["schemas"]["LotPartView"][];
            rule: components["schemas"]["RuleCitationView"] | null;
            /** @description Everything else that the same contribution brought */
            others: components["schemas"]["RuleEffectView"][];
            reversal: components["schemas"]["ReversalView"] | null;
        };
        PointsOnDayView: {
            /** Format: date */
            day: string;
            points: number;
        };
        PointsSummaryView: {
            /** @description All points, pending ones included */
            balance: number;
            /** @description Part of the balance that can be spent today */
            spendable: number;
            /** @description Part of the balance that becomes available on a later day */
            pending: number;
            /** @description Pending points by the day on which they become available, soonest first */
            arriving: components["schemas"]["PointsOnDayView"][];
            /** @description Points by their last day, soonest first; those that never run out are left out */
            expiring: components["schemas"]["PointsOnDayView"][];
            /** @description Taken back after they were spent; later earnings repay it first */
            debt: number;
            /** @description 成长值, never spent */
            growth: number;
            /** @description Sum of all lines of this business month */
            thisMonth: number;
        };
        /** @enum {string} */
        BadgeArt: "newcomer" | "first_meeting" | "together_3" | "together_10" | "together_30" | "together_100" | "streak_3" | "streak_6" | "year_1" | "companion_3" | "companion_5" | "companion_9" | "companion_10" | "service_first" | "service_50" | "service_200" | "first_gift" | "first_friend" | "first_voice" | "first_lesson" | "event_day" | "thank_you";
        /** @enum {string} */
        BadgeFamily: "beginning" | "together" | "streak" | "companion" | "service" | "heart" | "events" | "thanks";
        BadgeProgressView: {
            have: number;
            need: number;
            /** @description 3 / 10 次; empty where there is nothing to count */
            text: string;
        };
        BadgeView: {
            code: string;
            name: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            description: string;
            family: components["schemas"]["BadgeFamily"];
            /** @description How one comes by it */
            way: string;
            earned: boolean;
            /** Format: date-time */
            earnedAt: string | null;
            /** @description Null once it is earned, and where nothing is counted towards it */
            progress: components["schemas"]["BadgeProgressView"] | null;
            /** @description Said below its outline where nothing is counted towards it */
            note: string | null;
            /** @description What it stands on, in words */
            evidence: string | null;
        };
        BadgeWallView: {
            earned: number;
            /** @description Family by family, in the order of the wall */
            items: components["schemas"]["BadgeView"][];
        };
        /** @enum {string} */
        BadgeEvidenceKind: "deed" | "months" | "years" | "event" | "given";
        BadgeEvidenceLineView: {
            text: string;
            /** @description One of the deeds, where the line counts several */
            deed: string | null;
            /** Format: date-time */
            at: string | null;
            /**
             * @description The line of points whose page answers why
             * @example 01JD0000000000000000000000
             */
            pointsEntryId: string | null;
        };
        BadgeEvidenceView: {
            kind: components["schemas"]["BadgeEvidenceKind"];
            heading: string;
            /** @description Why it came later than its deeds */
            note: string | null;
            /** @description What whoever gave it wrote */
            reason: string | null;
            /** @description Who in the organisation gave it */
            by: string | null;
            lines: components["schemas"]["BadgeEvidenceLineView"][];
        };
        NextBadgeView: {
            code: string;
            name: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            description: string;
            /** @description What is still to do */
            todo: string;
            progress: components["schemas"]["BadgeProgressView"];
        };
        BadgeDetailView: {
            code: string;
            name: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            description: string;
            family: components["schemas"]["BadgeFamily"];
            /** @description How one comes by it */
            way: string;
            earned: boolean;
            /** Format: date-time */
            earnedAt: string | null;
            /** @description Null once it is earned, and where nothing is counted towards it */
            progress: components["schemas"]["BadgeProgressView"] | null;
            /** @description Said below its outline where nothing is counted towards it */
            note: string | null;
            /** @description What it stands on, in words */
            evidence: string | null;
            standsOn: components["schemas"]["BadgeEvidenceView"] | null;
            /** @description What is still to do for this one; null once it is earned */
            todo: string | null;
            /** @description After this one is earned */
            next: components["schemas"]["NextBadgeView"] | null;
        };
        /** @enum {string} */
        Track: "growth" | "volunteer" | "donor" | "honour";
        CurrentTierView: {
            code: string;
            name: string;
            rank: number;
        };
        NextTierView: {
            code: string;
            name: string;
        };
        /** @enum {string} */
        Yardstick: "growth" | "contributions" | "joins" | "check_ins" | "minutes" | "gifts" | "gift_fen" | "friends" | "answers" | "suggestions" | "walks" | "steps" | "lessons" | "gift_years";
        TierNeedView: {
            measure: components["schemas"]["Yardstick"];
            have: number;
            bar: number;
        };
        TierLockView: {
            reason: string | null;
            /** Format: date */
            lockedOn: string;
            /**
             * Format: date
             * @description Its last day; null where it has no end
             */
            until: string | null;
        };
        HonourView: {
            /**
             * @description The entry that gave it; the honour is undone by this
             * @example 01JD0000000000000000000000
             */
            entryId: string;
            code: string;
            name: string;
            reason: string | null;
            /** Format: date */
            givenOn: string;
            /**
             * Format: date
             * @description Its last day; null where it has no end
             */
            until: string | null;
        };
        TierRungView: {
            code: string;
            name: string;
            rank: number;
            /** @description 近一年参加 3 次活动，或成长值到 80 */
            sentence: string;
            /** @description How long it is kept */
            keep: string;
            /** @description The member stands here or above */
            reached: boolean;
        };
        TierStandingView: {
            track: components["schemas"]["Track"];
            trackName: string;
            current: components["schemas"]["CurrentTierView"] | null;
            next: components["schemas"]["NextTierView"] | null;
            /** @description How far to the next tier; 1 at the top, and where nothing but giving leads on */
            ratio: number;
            /** @description 再参加 2 次活动，就是铜牌会员了; null at the top, and where nothing but giving leads on */
            sentence: string | null;
            needs: components["schemas"]["TierNeedView"][];
            /**
             * Format: date
             * @description Since when the tier is held
             */
            since: string | null;
            /** @description 今年再参加 2 次活动，明年还是银牌会员; null where nothing is held, and for honours */
            keeping: string | null;
            /** @description Told before the coming review, and by the year so far it would be lost */
            atRisk: boolean;
            lock: components["schemas"]["TierLockView"] | null;
            /** @description Whether there is a tier here that can be lost, and so one that staff can lock */
            lockable: boolean;
            /** @description Honours that stand, the one given last first */
            honours: components["schemas"]["HonourView"][];
            /** @description Lowest first */
            ladder: components["schemas"]["TierRungView"][];
        };
        /** @enum {string} */
        TierCause: "contribution" | "reversal" | "definitions" | "noticed" | "review" | "given" | "term_over" | "locked" | "unlocked";
        /** @enum {string} */
        TierTurn: "up" | "down" | "stays";
        TierHistoryView: {
            id: string;
            /**
             * @description The entry of the journal that brought it
             * @example 01JD0000000000000000000000
             */
            entryId: string;
            track: components["schemas"]["Track"];
            trackName: string;
            cause: components["schemas"]["TierCause"];
            turn: components["schemas"]["TierTurn"];
            /**
             * Format: date
             * @description On which it took effect
             */
            day: string;
            /** @description 升为银牌会员 */
            text: string;
            /** @description 因为第 8 次参加活动 */
            because: string | null;
        };
        TierHistoryPage: {
            items: components["schemas"]["TierHistoryView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        TierMatch: "all" | "any";
        /** @enum {string} */
        TierWindow: "rolling_year" | "calendar_year" | "ever";
        TierBarFields: {
            yardstick: components["schemas"]["Yardstick"];
            window: components["schemas"]["TierWindow"];
            /** @description Times, minutes, fen or steps, by the yardstick */
            bar: number;
        };
        /** @enum {string} */
        TierPurpose: "terms" | "ending";
        UpcomingTierView: {
            name: string;
            match: components["schemas"]["TierMatch"];
            /** @description None for where everyone begins, and for an honour */
            bars: components["schemas"]["TierBarFields"][];
            /** @description The per cent of the bar from which the yearly review keeps the tier; null where it is kept for good */
            keepPercent: number | null;
            /** @description Nobody, for what the house came with */
            proposedBy: string | null;
            /** @description Who put it into force */
            activatedBy: string | null;
            version: number;
            /** Format: date */
            startsOn: string;
            purpose: components["schemas"]["TierPurpose"];
            sentence: string;
            keep: string;
        };
        LadderRungView: {
            name: string;
            match: components["schemas"]["TierMatch"];
            /** @description None for where everyone begins, and for an honour */
            bars: components["schemas"]["TierBarFields"][];
            /** @description The per cent of the bar from which the yearly review keeps the tier; null where it is kept for good */
            keepPercent: number | null;
            /** @description Nobody, for what the house came with */
            proposedBy: string | null;
            /** @description Who put it into force */
            activatedBy: string | null;
            code: string;
            rank: number;
            version: number;
            /** @description The newest version, perhaps not yet in force: what a proposal follows */
            latestVersion: number;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description Since when it is no longer given; who holds it keeps it
             */
            endedOn: string | null;
            sentence: string;
            keep: string;
            /** @description Members who stand on it; who has left and may come back is among them */
            members: number;
            upcoming: components["schemas"]["UpcomingTierView"] | null;
        };
        LadderView: {
            track: components["schemas"]["Track"];
            trackName: string;
            /** @description Lowest first */
            rungs: components["schemas"]["LadderRungView"][];
            /** @description Rungs that begin on a later day */
            coming: components["schemas"]["UpcomingTierView"][];
        };
        /** @enum {string} */
        ApprovalKind: "points_adjustment" | "rule_activation" | "tier_definition" | "badge_version";
        ApprovalPersonView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            name: string;
        };
        /** @enum {string} */
        ApprovalState: "pending" | "approved" | "refused" | "withdrawn" | "lapsed";
        ApprovalView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            kind: components["schemas"]["ApprovalKind"];
            /** @description What it is about, in the words of the noun that asked */
            subjectKey: string;
            /** @description What is asked: 给会员 000012 加 500 积分 */
            title: string;
            /** @description What the kind itself keeps, for the sentence that it is told in */
            payload: {
                [key: string]: (string | number | boolean) | null;
            };
            /**
             * @description The member that it is about
             * @example 01JD0000000000000000000000
             */
            memberId: string | null;
            reason: string;
            requestedBy: components["schemas"]["ApprovalPersonView"];
            /** Format: date-time */
            requestedAt: string;
            /**
             * Format: date-time
             * @description When it lapses if nobody decides
             */
            expiresAt: string;
            state: components["schemas"]["ApprovalState"];
            decidedBy: components["schemas"]["ApprovalPersonView"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Why it was refused */
            decisionNote: string | null;
            /** @description Decided by the one who asked, while the office did without a second person */
            decidedAlone: boolean;
            /** @description Whether the reader may approve or refuse it now */
            mayDecide: boolean;
            /** @description Whether the reader may take it back now */
            mayWithdraw: boolean;
        };
        TierProposalView: {
            name: string;
            match: components["schemas"]["TierMatch"];
            /** @description None for where everyone begins, and for an honour */
            bars: components["schemas"]["TierBarFields"][];
            /** @description The per cent of the bar from which the yearly review keeps the tier; null where it is kept for good */
            keepPercent: number | null;
            purpose: components["schemas"]["TierPurpose"];
            code: string | null;
            /** @description The newest version that its author had seen; 0 for a new rung */
            baseVersion: number;
            track: components["schemas"]["Track"];
            /** Format: date */
            startsOn: string;
            /** @description The rung as it would read */
            sentence: string;
            keep: string;
            approval: components["schemas"]["ApprovalView"];
        };
        LaddersView: {
            tracks: components["schemas"]["LadderView"][];
            /** @description What waits for a decision, the oldest first */
            proposals: components["schemas"]["TierProposalView"][];
            /**
             * Format: date
             * @description The first day for which a ladder may still be changed
             */
            earliestStart: string;
            /** @description Nobody else on the staff could approve a change that the caller proposes now */
            nobodyElse: boolean;
        };
        NoticedMemberView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            no: number;
            nickname: string;
            avatarKey: string;
        };
        /**
         * @description Whether it would be kept by what the year has brought so far; moved where another tier is held by now
         * @enum {string}
         */
        NoticedState: "missing" | "enough" | "locked" | "moved";
        NoticedView: {
            member: components["schemas"]["NoticedMemberView"];
            track: components["schemas"]["Track"];
            trackName: string;
            /** @description The tier that was told of */
            tierName: string;
            /** Format: date */
            noticedOn: string;
            /** @description Whether it would be kept by what the year has brought so far; moved where another tier is held by now */
            state: components["schemas"]["NoticedState"];
            /** @description 再参加 2 次活动 */
            missing: string | null;
            /** @description What is held now */
            nowName: string | null;
        };
        NoticedPage: {
            items: components["schemas"]["NoticedView"][];
            nextCursor: string | null;
        };
        TierProposalRequest: {
            name: string;
            match: components["schemas"]["TierMatch"];
            /** @description None for where everyone begins, and for an honour */
            bars: components["schemas"]["TierBarFields"][];
            /** @description The per cent of the bar from which the yearly review keeps the tier; null where it is kept for good */
            keepPercent: number | null;
            purpose: components["schemas"]["TierPurpose"];
            /** @description The rung that it is about; null for a new one, which comes on top */
            code: string | null;
            /** @description The newest version that was seen, begun or not; 0 for a new rung */
            baseVersion: number;
            track: components["schemas"]["Track"];
            /**
             * Format: date
             * @description The first day on which it would count
             */
            startsOn: string;
            /** @description Why, for the person who decides */
            reason: string;
        };
        /** @enum {string} */
        TierProposalState: "pending" | "approved" | "refused" | "withdrawn";
        TierProposedView: {
            /**
             * @description The approval that waits, or that decided
             * @example 01JD0000000000000000000000
             */
            approvalId: string;
            state: components["schemas"]["TierProposalState"];
            /**
             * Format: date
             * @description The day on which it begins, or would
             */
            startsOn: string;
        };
        RefusalRequest: {
            /** @description Why not, in words that the one who asked reads */
            note: string;
        };
        GivableHonourView: {
            track: components["schemas"]["Track"];
            code: string;
            name: string;
        };
        MemberTiersView: {
            tracks: components["schemas"]["TierStandingView"][];
            /** @description Honours that staff may give today */
            givable: components["schemas"]["GivableHonourView"][];
            /** @description True where the caller is this member: somebody else does it */
            isSelf: boolean;
        };
        StaffTierHistoryView: {
            id: string;
            /**
             * @description The entry of the journal that brought it
             * @example 01JD0000000000000000000000
             */
            entryId: string;
            track: components["schemas"]["Track"];
            trackName: string;
            cause: components["schemas"]["TierCause"];
            turn: components["schemas"]["TierTurn"];
            /**
             * Format: date
             * @description On which it took effect
             */
            day: string;
            /** @description 升为银牌会员 */
            text: string;
            /** @description 因为第 8 次参加活动 */
            because: string | null;
            /** @description Who did it; null where deeds or the calendar did */
            by: string | null;
        };
        StaffTierHistoryPage: {
            items: components["schemas"]["StaffTierHistoryView"][];
            nextCursor: string | null;
        };
        HonourRequest: {
            track: components["schemas"]["Track"];
            code: string;
            /**
             * Format: date
             * @description Its last day; null where it has no end
             */
            until: string | null;
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        TierActView: {
            /**
             * @description The entry of the journal that tells of it
             * @example 01JD0000000000000000000000
             */
            entryId: string;
            track: components["schemas"]["Track"];
            name: string;
            /** Format: date */
            until: string | null;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        HonourReversalRequest: {
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        TierLockRequest: {
            track: components["schemas"]["Track"];
            /**
             * Format: date
             * @description Its last day; null where it has no end
             */
            until: string | null;
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        TierUnlockRequest: {
            track: components["schemas"]["Track"];
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        ClosingStandingView: {
            /**
             * Format: date
             * @description The newest business day that is closed for everyone
             */
            lastDay: string | null;
            /** @description No day has been closed for two days */
            isLate: boolean;
            /** @description Members for whom a closed day still has something to do, because theirs failed: tried again at every closing until it is done */
            leftOut: number;
            /**
             * Format: date
             * @description The newest day that left one of them out
             */
            leftOutOn: string | null;
        };
        /** @enum {string} */
        EventKind: "service" | "exchange" | "theme_day" | "training" | "visit" | "assembly" | "online";
        RuleTierFields: {
            track: components["schemas"]["Track"];
            rank: number;
            name: string;
        };
        RuleWindowFields: {
            /**
             * Format: date
             * @description The first day that counts
             */
            from: string;
            /**
             * Format: date
             * @description The last day that counts
             */
            to: string;
        };
        RuleConditionFields: {
            eventKinds?: components["schemas"]["EventKind"][];
            minQuantity?: number;
            tierAtLeast?: components["schemas"]["RuleTierFields"];
            window?: components["schemas"]["RuleWindowFields"];
        };
        /** @enum {string} */
        RuleFormulaType: "fixed" | "per_unit";
        RuleFormulaFields: {
            type: components["schemas"]["RuleFormulaType"];
            amount: number;
            /** @description For per_unit: minutes, fen or steps */
            per?: number;
        };
        /** @enum {string} */
        RuleOccasionType: "dates" | "weekdays" | "birthday";
        RuleOccasionFields: {
            type: components["schemas"]["RuleOccasionType"];
            /** Format: date */
            from?: string;
            /** Format: date */
            to?: string;
            /** @description 1 is Monday, 7 is Sunday */
            weekdays?: number[];
        };
        RuleMultiplierFields: {
            when: components["schemas"]["RuleOccasionFields"];
            percent: number;
        };
        /** @enum {string} */
        RuleCapPeriod: "day" | "week" | "month" | "year" | "ever";
        RuleCapFields: {
            period: components["schemas"]["RuleCapPeriod"];
            times: number;
        };
        /** @enum {string} */
        RuleValidityType: "never" | "days" | "end_of_month" | "end_of_quarter" | "end_of_year";
        RuleValidityFields: {
            type: components["schemas"]["RuleValidityType"];
            days?: number;
            yearsLater?: number;
        };
        RuleTermsFields: {
            condition: components["schemas"]["RuleConditionFields"];
            points: components["schemas"]["RuleFormulaFields"];
            growth: components["schemas"]["RuleFormulaFields"];
            /** @description For points only; the highest that applies */
            multipliers?: components["schemas"]["RuleMultiplierFields"][];
            caps: components["schemas"]["RuleCapFields"][];
            validity: components["schemas"]["RuleValidityFields"];
            pendingDays: number;
        };
        /** @enum {string} */
        RuleState: "active" | "upcoming" | "past";
        /**
         * @description never: another version took its place before its first day; ending, ended: the rule stops with it
         * @enum {string}
         */
        RuleVersionState: "active" | "upcoming" | "past" | "never" | "ending" | "ended";
        RuleHistoryView: {
            version: number;
            sentence: string;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The first day on which it no longer counts
             */
            endsOn: string | null;
            /** @description never: another version took its place before its first day; ending, ended: the rule stops with it */
            state: components["schemas"]["RuleVersionState"];
            /** Format: date-time */
            publishedAt: string;
            /** @description Null where the version came with the house */
            proposedBy: string | null;
            /** @description Null where the version came with the house */
            activatedBy: string | null;
        };
        RuleView: {
            code: string;
            name: string;
            kind: components["schemas"]["ContributionKind"];
            kindName: string;
            version: number;
            /** @description The newest version, perhaps not yet in force: what a draft follows */
            latestVersion: number;
            /** @description The rule as a sentence a member can read */
            sentence: string;
            /** @description Of the newest version: what an editor begins with */
            terms: components["schemas"]["RuleTermsFields"];
            position: number;
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The first day on which it no longer counts
             */
            endsOn: string | null;
            points: number;
            growth: number;
            state: components["schemas"]["RuleState"];
            history: components["schemas"]["RuleHistoryView"][];
        };
        /** @enum {string} */
        RuleDraftPurpose: "terms" | "ending";
        /** @enum {string} */
        RuleDraftState: "open" | "proposed" | "activated" | "discarded";
        RuleBaseView: {
            version: number;
            name: string;
            terms: components["schemas"]["RuleTermsFields"];
            position: number;
            sentence: string;
            /** @description Whether the rule has ended with it */
            ended: boolean;
        };
        RuleDraftView: {
            name: string;
            kind: components["schemas"]["ContributionKind"];
            terms: components["schemas"]["RuleTermsFields"];
            /** @description Rules for one deed run in this order, lowest first */
            position: number;
            /**
             * Format: date
             * @description The first day on which it would count
             */
            startsOn: string;
            /** @example 01JD0000000000000000000000 */
            id: string;
            code: string;
            /** @description The newest version that its author had seen; 0 for a new rule */
            baseVersion: number;
            purpose: components["schemas"]["RuleDraftPurpose"];
            kindName: string;
            /** @description The draft as a sentence a member would read */
            sentence: string;
            revision: number;
            state: components["schemas"]["RuleDraftState"];
            /** @description The newest version of the rule; null for a new rule */
            base: components["schemas"]["RuleBaseView"] | null;
            /** @description Whether the rule has had a newer version since the draft was begun */
            moved: boolean;
            /** @description The latest request to put it into force */
            approval: components["schemas"]["ApprovalView"] | null;
            /**
             * Format: date
             * @description The first day for which a rule may still be changed
             */
            earliestStart: string;
            publishedVersion: number | null;
            /** @description Who changed it last */
            changedBy: string;
            /** Format: date-time */
            changedAt: string;
        };
        TierRuleView: {
            track: components["schemas"]["Track"];
            trackName: string;
            code: string;
            name: string;
            rank: number;
            sentence: string;
        };
        BadgeRuleView: {
            code: string;
            name: string;
            description: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            sentence: string;
        };
        RulesView: {
            rules: components["schemas"]["RuleView"][];
            /** @description What is being written, and what waits for a decision */
            drafts: components["schemas"]["RuleDraftView"][];
            /**
             * Format: date
             * @description The first day for which a rule may be changed now
             */
            earliestStart: string;
            /** @description Nobody else on the staff could approve a change that the caller proposes now */
            nobodyElse: boolean;
            tiers: components["schemas"]["TierRuleView"][];
            badges: components["schemas"]["BadgeRuleView"][];
        };
        NewRuleDraftRequest: {
            name: string;
            kind: components["schemas"]["ContributionKind"];
            terms: components["schemas"]["RuleTermsFields"];
            /** @description Rules for one deed run in this order, lowest first */
            position: number;
            /**
             * Format: date
             * @description The first day on which it would count
             */
            startsOn: string;
            /** @description The rule that it is about; null for a new one */
            code: string | null;
            /** @description The newest version that the editor has seen; 0 for a new rule */
            baseVersion: number;
        };
        RuleDraftRequest: {
            name: string;
            kind: components["schemas"]["ContributionKind"];
            terms: components["schemas"]["RuleTermsFields"];
            /** @description Rules for one deed run in this order, lowest first */
            position: number;
            /**
             * Format: date
             * @description The first day on which it would count
             */
            startsOn: string;
            /** @description The revision that the editor has read */
            revision: number;
        };
        RuleDraftRevisionRequest: {
            /** @description The revision that the editor has read */
            revision: number;
        };
        RuleProposalRequest: {
            /** @description The revision that the editor has read */
            revision: number;
            /** @description Why, for the person who decides */
            reason: string;
        };
        RuleEndingRequest: {
            /** @description The newest version that the editor has seen */
            baseVersion: number;
            /**
             * Format: date
             * @description The first day on which the rule no longer counts
             */
            endsOn: string;
            /** @description Why, for the person who decides */
            reason: string;
        };
        RuleActivationRequest: {
            /**
             * Format: date
             * @description A later day than the one asked for
             */
            startsOn?: string;
        };
        WhatIfProgressView: {
            /** @description Entries of the journal */
            done: number;
            of: number;
        };
        /** @enum {string} */
        WhatIfChange: "rule" | "rule_ending" | "tier" | "tier_ending";
        ComparedView: {
            today: number;
            draft: number;
            /** @description Members who would have got more */
            more: number;
            /** @description Members who would have got less */
            less: number;
        };
        PairView: {
            today: number;
            draft: number;
        };
        RuleTallyView: {
            code: string;
            name: string;
            isDraft: boolean;
            times: components["schemas"]["PairView"];
            points: components["schemas"]["PairView"];
            growth: components["schemas"]["PairView"];
        };
        RungTallyView: {
            track: components["schemas"]["Track"];
            trackName: string;
            code: string;
            name: string;
            isDraft: boolean;
            /** @description Who would stand on it at the end of the period */
            members: components["schemas"]["PairView"];
            /** @description Who stands on it either way */
            stay: number;
            /** @description Who would stand on it and stands lower */
            up: number;
            /** @description Who would stand on it and stands higher */
            down: number;
        };
        /** @enum {string} */
        TierHow: "rose" | "not_risen" | "fell" | "not_fallen";
        TierTurnView: {
            how: components["schemas"]["TierHow"];
            /**
             * Format: date
             * @description The first day of another ladder, or a yearly review; null where each has a day of their own
             */
            on: string | null;
            members: number;
        };
        TierWayView: {
            track: components["schemas"]["Track"];
            trackName: string;
            /** @description Null for no tier on this track */
            from: string | null;
            to: string | null;
            isUp: boolean;
            /** @description What tells the two apart: who has not risen has lost nothing */
            how: components["schemas"]["TierHow"];
            members: number;
        };
        /** @enum {string} */
        AvatarKey: "coral" | "leaf" | "gold" | "sky" | "violet" | "teal";
        TierMoveView: {
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            /** @description Member number */
            no: number;
            nickname: string;
            avatarKey: components["schemas"]["AvatarKey"];
            realNameMasked: string | null;
            trackName: string;
            /** @description Where the member stood at the end of the period */
            from: string | null;
            /** @description Where the member would have stood */
            to: string | null;
            isUp: boolean;
            how: components["schemas"]["TierHow"];
            /**
             * Format: date
             * @description The day of it, in whichever of the two it happened
             */
            on: string;
        };
        UnpaidView: {
            times: number;
            /** @description Points that were missing for them */
            missing: number;
        };
        WhatIfResultView: {
            about: components["schemas"]["WhatIfChange"];
            /** @example 2026-11 */
            from: string;
            /** @example 2026-11 */
            to: string;
            /** @description Contributions of the period that stand */
            deeds: number;
            /** @description Members whose they are */
            members: number;
            points: components["schemas"]["ComparedView"];
            growth: components["schemas"]["ComparedView"];
            rules: components["schemas"]["RuleTallyView"][];
            /** @description Every rung of each track on which somebody would stand elsewhere, or on which one is changed; highest first */
            rungs: components["schemas"]["RungTallyView"][];
            /** @description When they would have moved */
            turns: components["schemas"]["TierTurnView"][];
            /** @description Every way from tier to tier, and how many would have gone it */
            ways: components["schemas"]["TierWayView"][];
            /** @description The first 500 of them by member number */
            moves: components["schemas"]["TierMoveView"][];
            /** @description Spendings and deductions that could not have been carried out */
            unpaid: components["schemas"]["UnpaidView"];
            /** @description Contributions of which nobody wrote down whether it was the member’s birthday */
            unknownBirthdays: number;
            /** @description The draft says just what has been so all through the period */
            isToday: boolean;
        };
        WhatIfLineView: {
            progress?: components["schemas"]["WhatIfProgressView"];
            result?: components["schemas"]["WhatIfResultView"];
            error?: components["schemas"]["RefusalBody"];
        };
        RuleWhatIfRequest: {
            /**
             * @description The first month of the period
             * @example 2026-11
             */
            from: string;
            /**
             * @description The last month of the period, this month at the latest
             * @example 2026-11
             */
            to: string;
            /** @description The rule that it would replace; null for one that there is not yet */
            code: string | null;
            /** @description The newest version that was seen; 0 for a new rule */
            baseVersion: number;
            kind: components["schemas"]["ContributionKind"];
            name: string;
            /** @description RuleTerms */
            terms: {
                [key: string]: unknown;
            };
            position: number;
        };
        RuleEndingWhatIfRequest: {
            /**
             * @description The first month of the period
             * @example 2026-11
             */
            from: string;
            /**
             * @description The last month of the period, this month at the latest
             * @example 2026-11
             */
            to: string;
            /** @description The rule that would be stopped */
            code: string;
            /** @description The newest version that was seen */
            baseVersion: number;
        };
        TierWhatIfRequest: {
            name: string;
            match: components["schemas"]["TierMatch"];
            /** @description None for where everyone begins, and for an honour */
            bars: components["schemas"]["TierBarFields"][];
            /** @description The per cent of the bar from which the yearly review keeps the tier; null where it is kept for good */
            keepPercent: number | null;
            purpose: components["schemas"]["TierPurpose"];
            /** @description The rung that it is about; null for a new one, which comes on top */
            code: string | null;
            /** @description The newest version that was seen, begun or not; 0 for a new rung */
            baseVersion: number;
            track: components["schemas"]["Track"];
            /**
             * Format: date
             * @description The first day on which it would count
             */
            startsOn: string;
            /**
             * @description The first month of the period
             * @example 2026-11
             */
            from: string;
            /**
             * @description The last month of the period, this month at the latest
             * @example 2026-11
             */
            to: string;
        };
        /** @enum {string} */
        AdjustmentDirection: "add" | "take";
        /** @enum {string} */
        AdjustmentState: "waiting" | "carried_out" | "undone" | "refused" | "withdrawn" | "lapsed";
        AdjustmentUndoneView: {
            by: components["schemas"]["ApprovalPersonView"];
            /** Format: date-time */
            at: string;
            reason: string;
        };
        AdjustmentView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            direction: components["schemas"]["AdjustmentDirection"];
            points: number;
            reason: string;
            state: components["schemas"]["AdjustmentState"];
            askedBy: components["schemas"]["ApprovalPersonView"];
            /** Format: date-time */
            askedAt: string;
            /**
             * @description Null where one person was enough
             * @example 01JD0000000000000000000000
             */
            approvalId: string | null;
            /** @description Who approved or refused */
            decidedBy: components["schemas"]["ApprovalPersonView"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Why it was refused */
            decisionNote: string | null;
            /** @description Approved by the one who asked, while the office did without a second person */
            decidedAlone: boolean;
            undone: components["schemas"]["AdjustmentUndoneView"] | null;
            /** @description Whether the caller may undo it now */
            mayUndo: boolean;
        };
        AdjustmentPage: {
            items: components["schemas"]["AdjustmentView"][];
            nextCursor: string | null;
        };
        AdjustmentOutlookView: {
            balance: number;
            /** @description As many can be taken now */
            spendable: number;
            /** @description Taken back after they were spent; added points repay it first */
            debt: number;
            /** @description What one person may move for one member on one day alone */
            limit: number;
            /** @description What is left of that today for the caller and this member */
            directlyLeft: number;
            /** @description Whether another person has to decide about more than that */
            twoPersons: boolean;
            /** @description True where the caller is this member: somebody else does it */
            isSelf: boolean;
            /** @description Nobody else on the staff could approve it: nobody holds the right, or only this member */
            nobodyElse: boolean;
            /**
             * Format: date
             * @description The last day of points that are added now
             */
            expiresOn: string;
        };
        AdjustmentReversalPreviewView: {
            /** @description What the balance moves by; the balance never falls below zero */
            points: number;
            /** @description Added points that were spent already, besides those that the balance loses: later earnings repay them first */
            debt: number;
        };
        AdjustmentRequest: {
            direction: components["schemas"]["AdjustmentDirection"];
            points: number;
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        AdjustmentReversalRequest: {
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        /** @enum {string} */
        EventList: "upcoming" | "past";
        /** @enum {string} */
        EventState: "upcoming" | "ongoing" | "past" | "cancelled";
        /** @enum {string} */
        IllustrationKey: "river" | "library" | "mountain" | "elders" | "school" | "forest";
        EventSummaryView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            title: string;
            kind: components["schemas"]["EventKind"];
            kindName: string;
            place: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            state: components["schemas"]["EventState"];
            cover: components["schemas"]["IllustrationKey"];
        };
        EventSummaryPage: {
            items: components["schemas"]["EventSummaryView"][];
            nextCursor: string | null;
        };
        AdminEventSummaryView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            title: string;
            kind: components["schemas"]["EventKind"];
            kindName: string;
            place: string;
            /**
             * Format: date-time
             * @description Null while there is no session
             */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            state: components["schemas"]["EventState"];
            cover: components["schemas"]["IllustrationKey"];
        };
        AdminEventSummaryPage: {
            items: components["schemas"]["AdminEventSummaryView"][];
            nextCursor: string | null;
        };
        EventRequest: {
            title: string;
            kind: components["schemas"]["EventKind"];
            place: string;
            description: string;
            cover: components["schemas"]["IllustrationKey"];
        };
        AdminSessionView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @description Whether check-ins are taken at this moment */
            open: boolean;
            checkIns: number;
            /** @description Check-ins that were made and taken back */
            annulments: number;
        };
        AdminEventView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            title: string;
            kind: components["schemas"]["EventKind"];
            kindName: string;
            place: string;
            /**
             * Format: date-time
             * @description Null while there is no session
             */
            startsAt: string | null;
            /** Format: date-time */
            endsAt: string | null;
            state: components["schemas"]["EventState"];
            cover: components["schemas"]["IllustrationKey"];
            description: string;
            sessions: components["schemas"]["AdminSessionView"][];
            /** Format: date-time */
            cancelledAt: string | null;
            cancelReason: string | null;
        };
        EventPatchRequest: {
            title?: string;
            kind?: components["schemas"]["EventKind"];
            place?: string;
            description?: string;
            cover?: components["schemas"]["IllustrationKey"];
        };
        CancellationRequest: {
            /** @description Members read it */
            reason: string;
        };
        EventSessionRequest: {
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** @description 60 when left out; on a change, what it was */
            opensBeforeMinutes?: number;
            /** @description 60 when left out; on a change, what it was */
            closesAfterMinutes?: number;
        };
        TicketRequest: {
            /** @description The address in the venue's QR code, or the token at its end */
            token: string;
        };
        TicketView: {
            /** @description Good for one person for ten minutes, also through joining */
            ticket: string;
            /** @example 01JD0000000000000000000000 */
            eventId: string;
            eventTitle: string;
            /** @example 01JD0000000000000000000000 */
            sessionId: string;
            sessionTitle: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The caller has checked in here before */
            alreadyIn: boolean;
        };
        CheckInRequest: {
            ticket?: string;
            /** @example 01JD0000000000000000000000 */
            eventId?: string;
            digits?: string;
        };
        EarnedPointsView: {
            delta: number;
            /** @description Name of the rule that gave it */
            reason: string;
            /** @description Of the line in the ledger */
            id: string;
        };
        EarnedView: {
            delta: number;
            /** @description Name of the rule that gave it */
            reason: string;
        };
        NewBadgeView: {
            code: string;
            name: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            description: string;
        };
        TierProgressView: {
            track: components["schemas"]["Track"];
            trackName: string;
            current: components["schemas"]["CurrentTierView"] | null;
            next: components["schemas"]["NextTierView"] | null;
            /** @description How far to the next tier; 1 at the top, and where nothing but giving leads on */
            ratio: number;
            /** @description 再参加 2 次活动，就是铜牌会员了; null at the top, and where nothing but giving leads on */
            sentence: string | null;
            needs: components["schemas"]["TierNeedView"][];
        };
        TierRiseView: {
            from: string | null;
            to: string;
        };
        PetalView: {
            kind: components["schemas"]["ContributionKind"];
            quantity: number;
            title: string;
            /** Format: date-time */
            occurredAt: string;
        };
        AnnulmentView: {
            reason: string;
            /** Format: date-time */
            at: string;
        };
        CheckInResultView: {
            /** @example 01JD0000000000000000000000 */
            checkInId: string;
            /** @description True where this person had checked in before; the rest tells of that first time */
            alreadyIn: boolean;
            /** @example 01JD0000000000000000000000 */
            eventId: string;
            eventTitle: string;
            sessionTitle: string;
            /** Format: date-time */
            checkedInAt: string;
            points: components["schemas"]["EarnedPointsView"][];
            growth: components["schemas"]["EarnedView"][];
            balance: number;
            growthTotal: number;
            newBadges: components["schemas"]["NewBadgeView"][];
            tier: components["schemas"]["TierProgressView"];
            tierRise: components["schemas"]["TierRiseView"] | null;
            petal: components["schemas"]["PetalView"];
            monthPetals: components["schemas"]["PetalView"][];
            /** @description Where it was taken back later; what it became went back with it */
            annulment: components["schemas"]["AnnulmentView"] | null;
        };
        EventSessionView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            title: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            /** @description Whether check-ins are taken at this moment */
            open: boolean;
            /** @description Null for a caller who is no member */
            checkedIn: boolean | null;
        };
        EventDetailView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            title: string;
            kind: components["schemas"]["EventKind"];
            kindName: string;
            place: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            state: components["schemas"]["EventState"];
            cover: components["schemas"]["IllustrationKey"];
            description: string;
            sessions: components["schemas"]["EventSessionView"][];
        };
        ArrivalView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** @description First character and stars: the screen is read by everyone in the hall */
            surname: string;
            /** Format: date-time */
            at: string;
        };
        CodeView: {
            /** @description In the QR code */
            url: string;
            digits: string;
            epoch: number;
            /** Format: date-time */
            serverTime: string;
            /**
             * Format: date-time
             * @description When the next code comes; this one is accepted for 45 seconds more
             */
            expiresAt: string;
            epochSeconds: number;
        };
        CheckInScreenView: {
            count: number;
            recent: components["schemas"]["ArrivalView"][];
            /** @example 01JD0000000000000000000000 */
            eventId: string;
            eventTitle: string;
            /** @example 01JD0000000000000000000000 */
            sessionId: string;
            sessionTitle: string;
            place: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date-time */
            closesAt: string;
            open: boolean;
            code: components["schemas"]["CodeView"];
        };
        CountView: {
            count: number;
            recent: components["schemas"]["ArrivalView"][];
        };
        /** @enum {string} */
        CheckInMethod: "venue_code" | "venue_digits" | "staff";
        ByHandView: {
            by: string;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        CheckInRowView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            memberNo: number;
            nickname: string;
            /** Format: date-time */
            checkedInAt: string;
            method: components["schemas"]["CheckInMethod"];
            /**
             * @description The contribution that it is in the journal
             * @example 01JD0000000000000000000000
             */
            entryId: string;
            /** @description Where it was taken back: it stays in the list and counts no more */
            annulment: components["schemas"]["AnnulmentView"] | null;
            /** @description Where staff recorded it */
            byHand: components["schemas"]["ByHandView"] | null;
            /** @description It was taken back, and no other check-in of this person stands here: it can be recorded anew */
            missing: boolean;
        };
        CheckInRowPage: {
            items: components["schemas"]["CheckInRowView"][];
            nextCursor: string | null;
        };
        ReversalRequest: {
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        UndoneView: {
            /**
             * @description The contribution
             * @example 01JD0000000000000000000000
             */
            entryId: string;
            /**
             * @description What took it back
             * @example 01JD0000000000000000000000
             */
            reversalId: string;
            text: string;
            reason: string;
            /** Format: date-time */
            at: string;
        };
        BriefPointsView: {
            /** @description What was left once what was owed had been repaid */
            points: number;
            /** Format: date */
            lastDay: string;
            /** @description The last day was over when they were recorded; else it was that day */
            over: boolean;
        };
        HandCheckInPreviewView: {
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            memberNo: number;
            nickname: string;
            eventTitle: string;
            sessionTitle: string;
            /** @description The member is in already: nothing is recorded, and the rest tells of the check-in that stands */
            alreadyIn: boolean;
            /**
             * Format: date-time
             * @description The moment that it counts for
             */
            checkedInAt: string;
            /** @description Where it puts one back: why and when that one was taken back */
            putsBack: components["schemas"]["AnnulmentView"] | null;
            /** @description Points that it brings */
            points: number;
            /** @description As many of these go into what was owed */
            repaid: number;
            /** @description Those of the rest whose last day is over, or has come, when they are recorded */
            brief: components["schemas"]["BriefPointsView"][];
            growth: number;
            badges: components["schemas"]["NewBadgeView"][];
            tierRise: components["schemas"]["TierRiseView"] | null;
        };
        HandCheckInRequest: {
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            /** @description Why, in words that the member reads too */
            reason: string;
        };
        HandCheckInView: {
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            memberNo: number;
            nickname: string;
            eventTitle: string;
            sessionTitle: string;
            /** @description The member is in already: nothing is recorded, and the rest tells of the check-in that stands */
            alreadyIn: boolean;
            /**
             * Format: date-time
             * @description The moment that it counts for
             */
            checkedInAt: string;
            /** @description Where it puts one back: why and when that one was taken back */
            putsBack: components["schemas"]["AnnulmentView"] | null;
            /** @description Points that it brings */
            points: number;
            /** @description As many of these go into what was owed */
            repaid: number;
            /** @description Those of the rest whose last day is over, or has come, when they are recorded */
            brief: components["schemas"]["BriefPointsView"][];
            growth: number;
            badges: components["schemas"]["NewBadgeView"][];
            tierRise: components["schemas"]["TierRiseView"] | null;
            /** @example 01JD0000000000000000000000 */
            checkInId: string;
        };
        /** @enum {string} */
        BadgeState: "current" | "upcoming" | "past";
        PlacesView: {
            /** @example 2026-11 */
            month: string;
            perMonth: number;
            given: number;
            left: number;
        };
        DeskBadgeView: {
            code: string;
            name: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            description: string;
            family: components["schemas"]["BadgeFamily"];
            sentence: string;
            version: number;
            state: components["schemas"]["BadgeState"];
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            /** @description How many members hold it */
            holders: number;
            /** @description Where it is given by hand */
            places: components["schemas"]["PlacesView"] | null;
            /** @description A version of it waits for a decision */
            isProposed: boolean;
        };
        BadgeProposalView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            code: string;
            name: string;
            description: string;
            art: components["schemas"]["BadgeArt"];
            grade: number;
            family: components["schemas"]["BadgeFamily"];
            sentence: string;
            /** @description What the badge asked for when it was proposed; null for a new one */
            sentenceBefore: string | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            approval: components["schemas"]["ApprovalView"];
        };
        DeskWallView: {
            /**
             * Format: date
             * @description The first day on which a change proposed now may count
             */
            earliestStart: string;
            /** @description Nobody else on the staff could approve a change that the caller proposes now */
            nobodyElse: boolean;
            /** @description Family by family */
            items: components["schemas"]["DeskBadgeView"][];
            /** @description What waits for a decision */
            waiting: components["schemas"]["BadgeProposalView"][];
        };
        /** @enum {string} */
        BadgeCriterionType: "threshold" | "streak" | "companion_years" | "event" | "by_hand";
        /**
         * @description Of a threshold or a row of months
         * @enum {string}
         */
        Measure: "contributions" | "joins" | "check_ins" | "minutes" | "gifts" | "gift_fen" | "friends" | "answers" | "suggestions" | "walks" | "steps" | "lessons";
        CriterionView: {
            type: components["schemas"]["BadgeCriterionType"];
            /** @description Of a threshold or a row of months */
            measure: components["schemas"]["Measure"] | null;
            /** @description How much of the measure, months or years in a row, or places a month */
            bar: number;
            /** @example 01JD0000000000000000000000 */
            eventId: string | null;
            eventTitle: string | null;
        };
        NewestBadgeView: {
            code: string;
            name: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            description: string;
            family: components["schemas"]["BadgeFamily"];
            /** Format: date */
            endsOn: string | null;
        };
        BadgeVersionView: {
            version: number;
            name: string;
            sentence: string;
            state: components["schemas"]["BadgeState"];
            /** Format: date */
            startsOn: string;
            /**
             * Format: date
             * @description The first day on which it no longer counted
             */
            until: string | null;
            /** @description Nobody, for what the house came with */
            proposedBy: string | null;
            activatedBy: string | null;
        };
        DeskBadgeDetailView: {
            code: string;
            name: string;
            art: components["schemas"]["BadgeArt"];
            /** @description 1 plain, 2 silver, 3 gold */
            grade: number;
            description: string;
            family: components["schemas"]["BadgeFamily"];
            sentence: string;
            version: number;
            state: components["schemas"]["BadgeState"];
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string | null;
            /** @description How many members hold it */
            holders: number;
            /** @description Where it is given by hand */
            places: components["schemas"]["PlacesView"] | null;
            /** @description A version of it waits for a decision */
            isProposed: boolean;
            /**
             * Format: date
             * @description The first day on which a change proposed now may count
             */
            earliestStart: string;
            /** @description Nobody else on the staff could approve a change that the caller proposes now */
            nobodyElse: boolean;
            /** @description Of the newest version, which a proposal goes on from */
            criterion: components["schemas"]["CriterionView"];
            /** @description As the newest version has it, begun or not: going on from today's would undo it unseen */
            newest: components["schemas"]["NewestBadgeView"];
            /** @description The newest version, begun or not */
            latestVersion: number;
            /** @description Newest first */
            versions: components["schemas"]["BadgeVersionView"][];
            /** @description The newest first; those that wait, and the last that were decided */
            proposals: components["schemas"]["BadgeProposalView"][];
        };
        GiftMemberView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            no: number;
            nickname: string;
            avatarKey: components["schemas"]["AvatarKey"];
        };
        GiftTakenBackView: {
            by: string;
            /** Format: date-time */
            at: string;
            reason: string;
        };
        GiftView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            code: string;
            name: string;
            member: components["schemas"]["GiftMemberView"];
            reason: string;
            /** @description Who gave it */
            by: string;
            /** Format: date-time */
            at: string;
            takenBack: components["schemas"]["GiftTakenBackView"] | null;
        };
        GiftPage: {
            items: components["schemas"]["GiftView"][];
            nextCursor: string | null;
        };
        MemberGiftsView: {
            /** @description Badges that may be given by hand and that the member does not hold */
            givable: components["schemas"]["DeskBadgeView"][];
            /** @description Newest first */
            gifts: components["schemas"]["GiftView"][];
        };
        GiftRequest: {
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            /** @description Why, in words that the member reads */
            reason: string;
        };
        GiftReversalRequest: {
            /** @description Why, in words that the member reads */
            reason: string;
        };
        CriterionRequest: {
            type: components["schemas"]["BadgeCriterionType"];
            measure?: components["schemas"]["Measure"] | null;
            /** @description Left out for an event */
            bar?: number;
            /** @example 01JD0000000000000000000000 */
            eventId?: string | null;
        };
        BadgeProposalRequest: {
            /** @description Left out for a new badge */
            code?: string | null;
            /** @description The newest version that was seen; 0 for a new badge */
            baseVersion: number;
            name: string;
            /** @description What the member reads under the badge */
            description: string;
            art: components["schemas"]["BadgeArt"];
            grade: number;
            family: components["schemas"]["BadgeFamily"];
            criterion: components["schemas"]["CriterionRequest"];
            /**
             * Format: date
             * @description Tomorrow or later
             */
            startsOn: string;
            /**
             * Format: date
             * @description The first day on which it is no longer given
             */
            endsOn?: string | null;
            /** @description Why, for whoever decides */
            reason: string;
        };
        CardSummaryView: {
            /**
             * @description The month itself: a member has one card a month
             * @example 2026-11
             */
            id: string;
            /** @example 2026-11 */
            month: string;
            /** @description No contribution: a bud and a sentence */
            silent: boolean;
            headline: string;
            petals: components["schemas"]["PetalView"][];
            seen: boolean;
        };
        CardSummaryPage: {
            items: components["schemas"]["CardSummaryView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        Figure: "check_ins" | "minutes" | "gift_fen" | "friends" | "answers" | "suggestions" | "steps" | "lessons" | "points";
        FigureView: {
            figure: components["schemas"]["Figure"];
            name: string;
            /** @description As it is shown, without its unit */
            value: string;
            /** @description Empty where the value carries it, as money does */
            unit: string;
            /** @description In the smallest unit: times, minutes, fen, steps, points */
            total: number;
            /** @description How it comes about, in words */
            arithmetic: string;
        };
        CardNoteView: {
            text: string;
            /** Format: date-time */
            at: string;
        };
        ImpactCardView: {
            /** @example 2026-11 */
            month: string;
            /** @description More than 1 after a correction */
            version: number;
            silent: boolean;
            headline: string;
            sentence: string;
            petals: components["schemas"]["PetalView"][];
            figures: components["schemas"]["FigureView"][];
            /** @description That the deeds of the month brought */
            badges: components["schemas"]["NewBadgeView"][];
            /** @description Months in a row with a contribution, up to this one */
            monthsInRow: number;
            /** @description What a correction changed, and why */
            note: components["schemas"]["CardNoteView"] | null;
            /** Format: date-time */
            issuedAt: string;
            seen: boolean;
            /** @description What comes next, as of now */
            nextEvent: components["schemas"]["EventSummaryView"] | null;
        };
        FigureEntryView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            kind: components["schemas"]["ContributionKind"];
            text: string;
            /** Format: date-time */
            occurredAt: string;
            /** Format: date-time */
            recordedAt: string;
            /** @description Where the fact came from, in words */
            source: string;
            /** @description What it adds to the figure's total */
            share: number;
            /** @description The share with its unit */
            amount: string;
            /** @description Of the ledger line whose page answers why; null where the entry earned no points */
            whyId: string | null;
        };
        FigureEntryPage: {
            items: components["schemas"]["FigureEntryView"][];
            nextCursor: string | null;
        };
        /** @enum {string} */
        ChannelKind: "event" | "exhibition" | "partner" | "online" | "staff" | "referral";
        JoinCodeStory: {
            storyTitle: string;
            storyBody: string;
        };
        JoinCodeView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            token: string;
            channel: components["schemas"]["ChannelKind"];
            place: string;
            /** @example 01JD0000000000000000000000 */
            eventId: string | null;
            eventTitle: string | null;
            /** Format: date */
            expiresOn: string | null;
            active: boolean;
            /** @description How many joined with it */
            joined: number;
            /** @description What the code leads to outside of WeChat */
            url: string;
            /** Format: date-time */
            createdAt: string;
            landing: components["schemas"]["JoinCodeStory"] | null;
        };
        JoinCodePage: {
            items: components["schemas"]["JoinCodeView"][];
            nextCursor: string | null;
        };
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
            landing?: components["schemas"]["JoinCodeStory"] | null;
        };
        JoinCodePatch: {
            place?: string;
            active?: boolean;
            /** Format: date */
            expiresOn?: string | null;
            landing?: components["schemas"]["JoinCodeStory"] | null;
        };
        /** @enum {string} */
        CodeState: "valid" | "unknown" | "expired" | "none";
        OrganisationView: {
            name: string;
            mission: string;
            contactPhone: string | null;
        };
        LandingStoryView: {
            title: string;
            body: string;
            /** @description Who tells it */
            who: string;
            illustration: components["schemas"]["IllustrationKey"];
        };
        LandingPartView: {
            kind: components["schemas"]["ContributionKind"];
            text: string;
        };
        ConsentPurposeView: {
            purpose: components["schemas"]["ConsentPurpose"];
            title: string;
            line: string;
            required: boolean;
        };
        ConsentDocumentView: {
            version: string;
            purposes: components["schemas"]["ConsentPurposeView"][];
        };
        LandingView: {
            codeState: components["schemas"]["CodeState"];
            organisation: components["schemas"]["OrganisationView"];
            story: components["schemas"]["LandingStoryView"];
            /** @description What your part can be */
            parts: components["schemas"]["LandingPartView"][];
            benefits: string[];
            place: string | null;
            channel: components["schemas"]["ChannelKind"] | null;
            nextEvent: components["schemas"]["EventSummaryView"] | null;
            alreadyMember: boolean;
            consentDocument: components["schemas"]["ConsentDocumentView"];
        };
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
        ConsentAnswerRequest: {
            purpose: components["schemas"]["ConsentPurpose"];
            granted: boolean;
        };
        JoinRequest: {
            nickname: string;
            avatarKey?: components["schemas"]["AvatarKey"];
            consents: components["schemas"]["ConsentAnswerRequest"][];
            /** @description Version of the consent words that were shown */
            documentVersion: string;
            /** @description 我已满 14 周岁 */
            isOver14: boolean;
            /** @description Token, scene or link of the code that was scanned; one that is not known changes nothing */
            joinCode?: string;
        };
        JoinedView: {
            member: components["schemas"]["MeView"];
            /** @description False for someone who was a member already */
            joinedNow: boolean;
            /** @description True for someone who had left and is back, with all of their history */
            rejoined: boolean;
        };
        ExitRequest: {
            reason?: string;
        };
        MemberRowView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** @description Member number */
            no: number;
            nickname: string;
            avatarKey: components["schemas"]["AvatarKey"];
            status: components["schemas"]["MemberStatus"];
            phoneMasked: string | null;
            realNameMasked: string | null;
            city: string | null;
            /** Format: date */
            joinedOn: string;
            joinChannel: components["schemas"]["ChannelKind"] | null;
            /** @description Of the growth track */
            tierName: string | null;
            balance: number;
            growth: number;
            /** Format: date */
            lastSeenOn: string | null;
        };
        MemberRowPage: {
            items: components["schemas"]["MemberRowView"][];
            nextCursor: string | null;
        };
        JoinedByView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            channel: components["schemas"]["ChannelKind"];
            place: string;
        };
        MonthPetalsView: {
            /** @example 2026-11 */
            month: string;
            petals: components["schemas"]["PetalView"][];
        };
        StatusChangeView: {
            from: components["schemas"]["MemberStatus"] | null;
            to: components["schemas"]["MemberStatus"];
            reason: string | null;
            /** Format: date-time */
            at: string;
        };
        MemberDetailView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** @description Member number */
            no: number;
            nickname: string;
            avatarKey: components["schemas"]["AvatarKey"];
            status: components["schemas"]["MemberStatus"];
            phoneMasked: string | null;
            realNameMasked: string | null;
            city: string | null;
            /** Format: date */
            joinedOn: string;
            joinChannel: components["schemas"]["ChannelKind"] | null;
            /** @description Of the growth track */
            tierName: string | null;
            balance: number;
            growth: number;
            /** Format: date */
            lastSeenOn: string | null;
            /** @description Month and day, MM-DD: enough for a card, and too little to prove who one is */
            birthday: string | null;
            /** @description The code of the first joining */
            joinCode: components["schemas"]["JoinedByView"] | null;
            consents: components["schemas"]["ConsentView"][];
            tiers: components["schemas"]["TierProgressView"][];
            badges: components["schemas"]["BadgeView"][];
            /** @description Twelve months, oldest first */
            branch: components["schemas"]["MonthPetalsView"][];
            points: components["schemas"]["PointsSummaryView"];
            /** @description Every change of standing, newest first */
            statusHistory: components["schemas"]["StatusChangeView"][];
        };
        TimelineItemView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            /** Format: date-time */
            at: string;
            kind: components["schemas"]["EntryKind"];
            text: string;
            /** @description Why staff did it */
            detail: string | null;
            /** @description Undone later */
            reversed: boolean;
            /** @description Why it was undone */
            reversedWhy: string | null;
            /** @description Whether staff may still take it back */
            undoable: boolean;
            /**
             * @description The session of a check-in that was taken back and has not been put back
             * @example 01JD0000000000000000000000
             */
            missingAt: string | null;
        };
        TimelineItemPage: {
            items: components["schemas"]["TimelineItemView"][];
            nextCursor: string | null;
        };
        TierFallView: {
            track: components["schemas"]["Track"];
            from: string;
            /** @description Null where nothing of the ladder is left */
            to: string | null;
        };
        ReversalPreviewView: {
            /** @description What the balance moves by; the balance never falls below zero */
            points: number;
            /** @description Points that it had brought and that were spent already, besides those that the balance loses: later earnings repay them first */
            debt: number;
            /** @description What growth moves by */
            growth: number;
            badges: components["schemas"]["NewBadgeView"][];
            /** @description On every track on which the member stands lower without it */
            tiers: components["schemas"]["TierFallView"][];
            /** @example 01JD0000000000000000000000 */
            entryId: string;
            /** @description 参加「…」 */
            text: string;
            /** Format: date-time */
            occurredAt: string;
        };
        /** @enum {string} */
        ApprovalTab: "to_decide" | "asked" | "decided";
        DeskMemberView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            no: number;
            nickname: string;
            avatarKey: components["schemas"]["AvatarKey"];
        };
        DeskItemView: {
            /** @example 01JD0000000000000000000000 */
            id: string;
            kind: components["schemas"]["ApprovalKind"];
            /** @description What it is about, in the words of the noun that asked */
            subjectKey: string;
            /** @description What is asked: 给会员 000012 加 500 积分 */
            title: string;
            /** @description What the kind itself keeps, for the sentence that it is told in */
            payload: {
                [key: string]: (string | number | boolean) | null;
            };
            /**
             * @description The member that it is about
             * @example 01JD0000000000000000000000
             */
            memberId: string | null;
            reason: string;
            requestedBy: components["schemas"]["ApprovalPersonView"];
            /** Format: date-time */
            requestedAt: string;
            /**
             * Format: date-time
             * @description When it lapses if nobody decides
             */
            expiresAt: string;
            state: components["schemas"]["ApprovalState"];
            decidedBy: components["schemas"]["ApprovalPersonView"] | null;
            /** Format: date-time */
            decidedAt: string | null;
            /** @description Why it was refused */
            decisionNote: string | null;
            /** @description Decided by the one who asked, while the office did without a second person */
            decidedAlone: boolean;
            /** @description Whether the reader may approve or refuse it now */
            mayDecide: boolean;
            /** @description Whether the reader may take it back now */
            mayWithdraw: boolean;
            member: components["schemas"]["DeskMemberView"] | null;
            /** @description Whether another version came since it was asked: it can be refused or taken back, and no longer approved */
            moved: boolean;
        };
        DeskItemPage: {
            items: components["schemas"]["DeskItemView"][];
            nextCursor: string | null;
        };
        DeskWaitingView: {
            /** @description How many wait for the caller’s decision */
            approvals: number;
        };
        TodaySessionView: {
            /** @example 01JD0000000000000000000000 */
            eventId: string;
            eventTitle: string;
            /** @example 01JD0000000000000000000000 */
            sessionId: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            checkedIn: boolean;
        };
        NewCardView: {
            /** @example 2026-11 */
            month: string;
        };
        HomeMemberView: {
            me: components["schemas"]["MeView"];
            balance: number;
            growth: number;
            /** @description Of the growth track */
            tier: components["schemas"]["TierProgressView"];
            monthPetals: components["schemas"]["PetalView"][];
            /** @description Twelve months, this one last */
            branch: components["schemas"]["MonthPetalsView"][];
            unreadMessages: number;
            /** @description Where to go today: an open door, or the next one */
            todaySession: components["schemas"]["TodaySessionView"] | null;
            /** @description Open doors that the member has not gone through yet, the likeliest first */
            openSessions: components["schemas"]["TodaySessionView"][];
            badgesEarned: number;
            /** @description Last month's card while it has not been looked at */
            newCard: components["schemas"]["NewCardView"] | null;
        };
        HomeView: {
            organisation: components["schemas"]["OrganisationView"];
            /** Format: date-time */
            serverTime: string;
            /** @description Null for a visitor */
            member: components["schemas"]["HomeMemberView"] | null;
            /** @description Why pages for members are shut to one who was a member */
            refusal: components["schemas"]["StandingRefusal"] | null;
            nextEvent: components["schemas"]["EventSummaryView"] | null;
            latestMessage: components["schemas"]["MessageView"] | null;
        };
        TodayEventView: {
            /** @example 01JD0000000000000000000000 */
            eventId: string;
            title: string;
            /** @example 01JD0000000000000000000000 */
            sessionId: string;
            sessionTitle: string;
            /** Format: date-time */
            startsAt: string;
            /** Format: date-time */
            endsAt: string;
            checkIns: number;
        };
        TodayView: {
            /** Format: date */
            day: string;
            events: components["schemas"]["TodayEventView"][];
            checkIns: number;
            newMembers: number;
        };
        TotalsView: {
            /** @description In good standing */
            members: number;
            checkInsThisMonth: number;
            newThisMonth: number;
            /** @description Given by rules, not counting what was taken back */
            pointsIssuedThisMonth: number;
        };
        /** @enum {string} */
        RecentKind: "joined" | "checked_in";
        RecentView: {
            kind: components["schemas"]["RecentKind"];
            /** @example 01JD0000000000000000000000 */
            memberId: string;
            nickname: string;
            text: string;
            /** Format: date-time */
            at: string;
        };
        WeekView: {
            /**
             * Format: date
             * @description Its Monday
             */
            weekStart: string;
            joined: number;
            checkIns: number;
        };
        AdminHomeView: {
            today: components["schemas"]["TodayView"];
            totals: components["schemas"]["TotalsView"];
            recent: components["schemas"]["RecentView"][];
            /** @description Eight weeks, this one last */
            weekly: components["schemas"]["WeekView"][];
        };
        PersonaView: {
            openid: string;
            nickname: string;
            note: string;
            memberNo: number | null;
        };
        DemoLoginRequest: {
            openid: string;
        };
        DemoLoginView: {
            /** @description As wx.login would give it; for POST /session */
            code: string;
        };
        DemoVisitorView: {
            openid: string;
        };
        /**
         * @description Why the newest night has none
         * @enum {string}
         */
        BackupFailure: "DISK_FULL" | "FOLDER_NOT_WRITABLE" | "DATABASE_DAMAGED" | "KEY_NOT_OF_DATA" | "OTHER";
        BackupStandingView: {
            /** @description False where the nightly backup is left to a timetable of the keeper’s; then nothing is known here */
            isAutomatic: boolean;
            /**
             * Format: date-time
             * @description When the last good one was ready
             */
            lastAt: string | null;
            /** @description Why the newest night has none */
            failure: components["schemas"]["BackupFailure"] | null;
            /** Format: date-time */
            failedAt: string | null;
            /** @description There has been none for two days */
            isLate: boolean;
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
    Documents_documents: {
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
                    "application/json": components["schemas"]["DocumentsView"];
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
    AuditAdmin_entries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
                /** @description Whose acts */
                actorId?: string;
                action?: components["schemas"]["AuditAction"];
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
                    "application/json": components["schemas"]["AuditEntryPage"];
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
    AuditAdmin_actors: {
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
                    "application/json": components["schemas"]["AuditActorView"][];
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
    AuditAdmin_chain: {
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
                    "application/json": components["schemas"]["AuditChainView"];
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
    ApprovalSettings_read: {
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
                    "application/json": components["schemas"]["ApprovalSettingsView"];
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
    ApprovalSettings_change: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ApprovalSettingsRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalSettingsView"];
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
    OwnMembership_own: {
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
                    "application/json": components["schemas"]["OwnMembershipView"];
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
    OwnMembership_claim: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnMembershipRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnMembershipView"];
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
    StaffLinksAdmin_all: {
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
                    "application/json": components["schemas"]["StaffLinkView"][];
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
    StaffLinksAdmin_change: {
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
                "application/json": components["schemas"]["StaffLinkRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffLinkView"][];
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
    Badges_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["BadgeDetailView"];
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
    Tiers_standing: {
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
                    "application/json": components["schemas"]["TierStandingView"][];
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
    Tiers_history: {
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
                    "application/json": components["schemas"]["TierHistoryPage"];
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
    LaddersAdmin_view: {
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
                    "application/json": components["schemas"]["LaddersView"];
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
    LaddersAdmin_noticed: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
                /** @description The year whose review is meant; the coming one, or before 2 December the last one */
                year?: number;
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
                    "application/json": components["schemas"]["NoticedPage"];
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
    LaddersAdmin_propose: {
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
                "application/json": components["schemas"]["TierProposalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierProposedView"];
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
    LaddersAdmin_approve: {
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
                    "application/json": components["schemas"]["TierProposedView"];
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
    LaddersAdmin_refuse: {
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
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierProposedView"];
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
    LaddersAdmin_withdraw: {
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
                    "application/json": components["schemas"]["TierProposedView"];
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
    TierActsAdmin_standing: {
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
                    "application/json": components["schemas"]["MemberTiersView"];
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
    TierActsAdmin_history: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["StaffTierHistoryPage"];
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
    TierActsAdmin_give: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HonourRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierActView"];
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
    TierActsAdmin_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HonourReversalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierActView"];
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
    TierActsAdmin_lock: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierLockRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierActView"];
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
    TierActsAdmin_unlock: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierUnlockRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TierActView"];
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
    ClosingsAdmin_standing: {
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
                    "application/json": components["schemas"]["ClosingStandingView"];
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
    RuleDraftsAdmin_start: {
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
                "application/json": components["schemas"]["NewRuleDraftRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_one: {
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
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_save: {
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
                "application/json": components["schemas"]["RuleDraftRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_discard: {
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
                "application/json": components["schemas"]["RuleDraftRevisionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_restore: {
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
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_rebase: {
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
                "application/json": components["schemas"]["RuleDraftRevisionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_propose: {
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
                "application/json": components["schemas"]["RuleProposalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_end: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleEndingRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_withdraw: {
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
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_activate: {
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
                "application/json": components["schemas"]["RuleActivationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    RuleDraftsAdmin_refuse: {
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
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleDraftView"];
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
    WhatIfAdmin_tryRule: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleWhatIfRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
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
    WhatIfAdmin_tryEnding: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RuleEndingWhatIfRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
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
    WhatIfAdmin_tryTier: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TierWhatIfRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/x-ndjson": string;
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
    AdjustmentsAdmin_page: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["AdjustmentPage"];
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
    AdjustmentsAdmin_ask: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdjustmentRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentView"];
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
    AdjustmentsAdmin_outlook: {
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
                    "application/json": components["schemas"]["AdjustmentOutlookView"];
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
    AdjustmentsAdmin_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                adjustmentId: string;
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
                    "application/json": components["schemas"]["AdjustmentReversalPreviewView"];
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
    AdjustmentsAdmin_approve: {
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
                    "application/json": components["schemas"]["AdjustmentView"];
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
    AdjustmentsAdmin_refuse: {
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
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentView"];
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
    AdjustmentsAdmin_withdraw: {
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
                    "application/json": components["schemas"]["AdjustmentView"];
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
    AdjustmentsAdmin_undo: {
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
                "application/json": components["schemas"]["AdjustmentReversalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdjustmentView"];
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
    Events_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
                /** @description upcoming, with what is under way, when left out */
                when?: components["schemas"]["EventList"];
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
                    "application/json": components["schemas"]["EventSummaryPage"];
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
    EventsAdmin_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
                /** @description upcoming, with what is under way, when left out */
                when?: components["schemas"]["EventList"];
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
                    "application/json": components["schemas"]["AdminEventSummaryPage"];
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
    EventsAdmin_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminEventView"];
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
    EventsAdmin_detail: {
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
                    "application/json": components["schemas"]["AdminEventView"];
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
    EventsAdmin_change: {
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
                "application/json": components["schemas"]["EventPatchRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminEventView"];
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
    EventsAdmin_cancel: {
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
                "application/json": components["schemas"]["CancellationRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminEventView"];
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
    EventsAdmin_addSession: {
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
                "application/json": components["schemas"]["EventSessionRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminEventView"];
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
    EventsAdmin_deleteSession: {
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
    EventsAdmin_changeSession: {
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
                "application/json": components["schemas"]["EventSessionRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminEventView"];
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
    CheckIns_issue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TicketRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TicketView"];
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
    CheckIns_checkIn: {
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
                "application/json": components["schemas"]["CheckInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInResultView"];
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
    CheckIns_result: {
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
                    "application/json": components["schemas"]["CheckInResultView"];
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
    CheckIns_event: {
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
                    "application/json": components["schemas"]["EventDetailView"];
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
    CheckInsAdmin_show: {
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
                    "application/json": components["schemas"]["CheckInScreenView"];
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
    CheckInsAdmin_live: {
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
                    "text/event-stream": string;
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
    CheckInsAdmin_page: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["CheckInRowPage"];
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
    AnnulmentsAdmin_annul: {
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
                "application/json": components["schemas"]["ReversalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneView"];
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
    HandCheckInsAdmin_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                memberId: string;
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
                    "application/json": components["schemas"]["HandCheckInPreviewView"];
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
    HandCheckInsAdmin_record: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandCheckInRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandCheckInView"];
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
    BadgesAdmin_wall: {
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
                    "application/json": components["schemas"]["DeskWallView"];
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
    BadgesAdmin_detail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["DeskBadgeDetailView"];
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
    BadgesAdmin_given: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
            header?: never;
            path: {
                code: string;
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
                    "application/json": components["schemas"]["GiftPage"];
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
    BadgesAdmin_give: {
        parameters: {
            query?: never;
            header: {
                "idempotency-key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiftRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftView"];
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
    BadgesAdmin_ofMember: {
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
                    "application/json": components["schemas"]["MemberGiftsView"];
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
    BadgesAdmin_takeBack: {
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
                "application/json": components["schemas"]["GiftReversalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GiftView"];
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
    BadgeProposalsAdmin_propose: {
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
                "application/json": components["schemas"]["BadgeProposalRequest"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeProposalView"];
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
    BadgeProposalsAdmin_approve: {
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
                    "application/json": components["schemas"]["BadgeProposalView"];
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
    BadgeProposalsAdmin_refuse: {
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
                "application/json": components["schemas"]["RefusalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadgeProposalView"];
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
    BadgeProposalsAdmin_withdraw: {
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
                    "application/json": components["schemas"]["BadgeProposalView"];
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
    Cards_list: {
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
                    "application/json": components["schemas"]["CardSummaryPage"];
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
    Cards_card: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
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
                    "application/json": components["schemas"]["ImpactCardView"];
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
    Cards_figureEntries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
            header?: never;
            path: {
                month: string;
                figure: string;
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
                    "application/json": components["schemas"]["FigureEntryPage"];
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
    Cards_markSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                month: string;
            };
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
    MembersAdmin_list: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
                /** @description A member number, a whole phone number or its last four digits, a whole real name, or the beginning of a nickname */
                q?: string;
                status?: components["schemas"]["MemberStatus"];
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
                    "application/json": components["schemas"]["MemberRowPage"];
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
    MembersAdmin_detail: {
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
                    "application/json": components["schemas"]["MemberDetailView"];
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
    MembersAdmin_timeline: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
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
                    "application/json": components["schemas"]["TimelineItemPage"];
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
    MembersAdmin_entries: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
            };
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
    MembersAdmin_why: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
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
    ReversalsAdmin_preview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
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
                    "application/json": components["schemas"]["ReversalPreviewView"];
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
    ReversalsAdmin_reverse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReversalRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UndoneView"];
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
    Desk_page: {
        parameters: {
            query?: {
                /** @description nextCursor of the page before */
                cursor?: string;
                /** @description 20 when left out */
                limit?: number;
                /** @description What I may decide (when left out), what I asked, or what is decided */
                tab?: components["schemas"]["ApprovalTab"];
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
                    "application/json": components["schemas"]["DeskItemPage"];
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
    Desk_waiting: {
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
                    "application/json": components["schemas"]["DeskWaitingView"];
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
    Home_view: {
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
                    "application/json": components["schemas"]["HomeView"];
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
    Home_admin: {
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
                    "application/json": components["schemas"]["AdminHomeView"];
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
    Demo_personas: {
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
                    "application/json": components["schemas"]["PersonaView"][];
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
    Demo_loginCode: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DemoLoginRequest"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemoLoginView"];
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
    Demo_visitor: {
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
                    "application/json": components["schemas"]["DemoVisitorView"];
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
    BackupsAdmin_standing: {
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
                    "application/json": components["schemas"]["BackupStandingView"];
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
}
