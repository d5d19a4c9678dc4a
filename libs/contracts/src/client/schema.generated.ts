// Types of the HTTP API, generated from its description by services/standalone/src/openapi.spec.ts (`UPDATE_DOCS=1 npm test -- openapi`).
export interface paths {
    "/api/identity/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the people of the directory
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); operator (OPR, nation).
         */
        get: operations["identity.listStaff"];
        put?: never;
        /**
         * Register a person
         * @description Who may: national leadership (PIM, nation); operator (OPR, nation).
         */
        post: operations["identity.registerStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/{id}/account-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Link an account to a person
         * @description Who may: operator (OPR, nation). Nobody does it to oneself.
         */
        post: operations["identity.linkAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a role for a person
         * @description Who may: head of an office (KAP, office); liaison of a reported agency (NAR, released to agency); operator (OPR, nation). Nobody does it to oneself.
         */
        post: operations["identity.proposeGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/{id}/grants/{role}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm a proposed role
         * @description Who may: national leadership (PIM, nation); operator (OPR, nation). Never who did before: grant proposal. Nobody does it to oneself.
         */
        post: operations["identity.confirmGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/{id}/grants/{role}/revocation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke a role
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation); operator (OPR, nation). Nobody does it to oneself.
         */
        post: operations["identity.revokeRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/{id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a link by which a person sets a password
         * @description Who may: operator (OPR, nation). Nobody does it to oneself.
         */
        post: operations["identity.invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/{id}/reinstatement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reinstate a suspended person
         * @description Who may: national leadership (PIM, nation); operator (OPR, nation). Nobody does it to oneself.
         */
        post: operations["identity.reinstateStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/{id}/suspension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a person
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation); operator (OPR, nation). Nobody does it to oneself.
         */
        post: operations["identity.suspendStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/staff/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Learn who the token is to this installation
         * @description Who may: everybody, also without a token.
         */
        get: operations["identity.readOwnEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to a report
         * @description Who may: complainant with an account (PEL, own); holder of a receipt (RCP, own); intake and verification (PVL, office).
         */
        post: operations["intake.attachEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/completion": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Complete a report
         * @description Who may: complainant with an account (PEL, own); holder of a receipt (RCP, own); intake and verification (PVL, office).
         */
        post: operations["intake.submitCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/completion-request": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask the complainant for what is missing
         * @description Who may: intake and verification (PVL, office).
         */
        post: operations["intake.requestCompletion"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/consultation-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a consultation
         * @description Who may: intake and verification (PVL, office).
         */
        post: operations["intake.answerConsultation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/formal-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the formal checklist
         * @description Who may: intake and verification (PVL, office).
         */
        post: operations["intake.formalCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/material-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer the material checklist and propose to the plenary
         * @description Who may: intake and verification (PVL, office).
         */
        post: operations["intake.materialCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/plenary-decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the decision of the plenary
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation). Never who did before: intake.
         */
        post: operations["intake.decideAtPlenary"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/cases/{id}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw a report
         * @description Who may: complainant with an account (PEL, own); holder of a receipt (RCP, own); intake and verification (PVL, office).
         */
        post: operations["intake.withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far behind the log views and reactions are
         * @description Who may: auditor (AUD, nation); operator (OPR, nation).
         */
        get: operations["intake.listFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/receipt-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Exchange agenda number and tracking code of a receipt for a token of fifteen minutes
         * @description Who may: everybody, also without a token.
         */
        post: operations["intake.openReceiptSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lodge a report, a consultation or a carbon copy, and get the receipt
         * @description Who may: everybody, also without a token; complainant with an account (PEL, own); intake and verification (PVL, office).
         */
        post: operations["intake.lodge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the views
         * @description Who may: operator (OPR, nation).
         */
        get: operations["intake.listViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake/v1/views/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far a rebuild is
         * @description Who may: operator (OPR, nation).
         */
        get: operations["intake.readRebuild"];
        put?: never;
        /**
         * Begin to make a view anew
         * @description Who may: operator (OPR, nation).
         */
        post: operations["intake.rebuildView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/deliveries/{id}/redelivery": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Order a message anew that was given up
         * @description Who may: intake and verification (PVL, office); head of an office (KAP, office).
         */
        post: operations["notification.redeliver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far behind the log views and reactions are
         * @description Who may: auditor (AUD, nation); operator (OPR, nation).
         */
        get: operations["notification.listFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how many messages wait, fail or were given up
         * @description Who may: auditor (AUD, nation); operator (OPR, nation).
         */
        get: operations["notification.countMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys whose messages were set aside
         * @description Who may: operator (OPR, nation).
         */
        get: operations["notification.listParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/parked/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what waits in one key
         * @description Who may: operator (OPR, nation).
         */
        get: operations["notification.showParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/parked/{key}/messages/{message}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a message that was set aside
         * @description Who may: operator (OPR, nation).
         */
        post: operations["notification.discardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/parked/{key}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have messages that were set aside handled again
         * @description Who may: operator (OPR, nation).
         */
        post: operations["notification.redriveParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the views
         * @description Who may: operator (OPR, nation).
         */
        get: operations["notification.listViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notification/v1/views/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far a rebuild is
         * @description Who may: operator (OPR, nation).
         */
        get: operations["notification.readRebuild"];
        put?: never;
        /**
         * Begin to make a view anew
         * @description Who may: operator (OPR, nation).
         */
        post: operations["notification.rebuildView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read this description
         * @description Who may: everybody, also without a token.
         */
        get: operations["house.readOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/access-ledger/index": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what the house opened to index identities
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readIndexLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/agency-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what was asked of one’s own agency, and how it answered
         * @description Who may: liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.readAgencyRecord"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what waits for whoever asks to agree to
         * @description Who may: resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation).
         */
        get: operations["records.readApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the file of a case
         * @description Who may: complainant with an account (PEL, own); intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.readCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/access-ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read who opened what of a case
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readAccessLedger"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a file as it was known at an instant or a position
         * @description Who may: examiner (ASR, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.replay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the files of a case
         * @description Who may: complainant with an account (PEL, own); intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.readAttachments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/attachments/{attachment}/copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download the copy of a picture, without metadata
         * @description Who may: complainant with an account (PEL, own); intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.downloadCopy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/attachments/{attachment}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file as it was sent
         * @description Who may: complainant with an account (PEL, own); intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.downloadOriginal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the messages to the parties of a case
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readCaseDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the stored events of a case, for verification offline
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the timeline of a case
         * @description Who may: complainant with an account (PEL, own); holder of a receipt (RCP, own); intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/cases/{id}/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Verify that a case was not changed
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readVerdict"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the messages to parties of all cases that one may see
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far behind the log views and reactions are
         * @description Who may: auditor (AUD, nation); operator (OPR, nation).
         */
        get: operations["records.listFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the inbox
         * @description Who may: complainant with an account (PEL, own); intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); liaison of a reported agency (NAR, released to agency); auditor (AUD, nation).
         */
        get: operations["records.readInbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/inbox/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Mark a case as read without opening it
         * @description Who may: complainant with an account (PEL, own); intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        post: operations["records.markSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/log/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the commits of the log, each with the root after it
         * @description Who may: national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readLogBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/log/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the signed checkpoints of the log
         * @description Who may: national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readLogCheckpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/log/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the leaves of the log
         * @description Who may: national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readLogEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/log/key": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the public keys that verify the checkpoints
         * @description Who may: national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation).
         */
        get: operations["records.readLogKey"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/plenary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read what plenaries decided
         * @description Who may: intake and verification (PVL, office); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation).
         */
        get: operations["records.readPlenaryDecisions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/registers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the registers and the check of their numbers
         * @description Who may: intake and verification (PVL, office); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation).
         */
        get: operations["records.readRegisters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/saved-filters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the filters that one keeps
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.readSavedFilters"];
        put?: never;
        /**
         * Keep the filters of a list under a name
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        post: operations["records.saveFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/saved-filters/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Forget filters that one kept
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        post: operations["records.removeFilter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search cases by numbers, codes, days and people
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation); auditor (AUD, nation); data-protection officer (DPO, nation); liaison of a reported agency (NAR, released to agency).
         */
        get: operations["records.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/search/identity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the cases of a person by exact words
         * @description Who may: intake and verification (PVL, assigned); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office).
         */
        post: operations["records.searchIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/similar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tell how closed reports about the same agency, or the same kind of service, ended
         * @description Who may: everybody, also without a token.
         */
        get: operations["records.readSimilar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/statistics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the statistics
         * @description Who may: everybody, also without a token.
         */
        get: operations["records.readStatistics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See where a report stands
         * @description Who may: complainant with an account (PEL, own); holder of a receipt (RCP, own).
         */
        get: operations["records.track"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the views
         * @description Who may: operator (OPR, nation).
         */
        get: operations["records.listViews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/views/{name}/rebuild": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far a rebuild is
         * @description Who may: operator (OPR, nation).
         */
        get: operations["records.readRebuild"];
        put?: never;
        /**
         * Begin to make a view anew
         * @description Who may: operator (OPR, nation).
         */
        post: operations["records.rebuildView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/records/v1/workload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how many open cases each examiner has
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation).
         */
        get: operations["records.readWorkload"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/attachments/{attachment}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Release a copy of a piece of evidence to an agency
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation). Never who did before: release proposal.
         */
        post: operations["resolution.releaseDocument"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/attachments/{attachment}/release-proposal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose to show an agency a copy of a piece of evidence
         * @description Who may: examiner (ASR, assigned); resolution and monitoring (RSM, assigned).
         */
        post: operations["resolution.proposeRelease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/attachments/{attachment}/sanitised-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a copy of a piece of evidence that others may be shown instead of it
         * @description Who may: examiner (ASR, assigned).
         */
        post: operations["resolution.attachSanitisedCopy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/clarifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an agency to explain
         * @description Who may: examiner (ASR, assigned); head of an office (KAP, office); national leadership (PIM, nation).
         */
        post: operations["resolution.requestClarification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/clarifications/{n}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to the reply of an agency
         * @description Who may: liaison of a reported agency (NAR, released to agency); examiner (ASR, assigned); resolution and monitoring (RSM, assigned).
         */
        post: operations["resolution.attachToReply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/clarifications/{n}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reply to a request to explain
         * @description Who may: liaison of a reported agency (NAR, released to agency); examiner (ASR, assigned).
         */
        post: operations["resolution.replyToClarification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/closure-approval": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Approve a checked closure
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation). Never who did before: closure draft, closure check.
         */
        post: operations["resolution.approveClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/closure-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a drafted closure
         * @description Who may: resolution and monitoring (RSM, assigned); head of an office (KAP, office). Never who did before: closure draft.
         */
        post: operations["resolution.checkClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/closure-draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Draft the closure
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned).
         */
        post: operations["resolution.draftClosure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/comment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Comment on the result
         * @description Who may: complainant with an account (PEL, own); holder of a receipt (RCP, own); intake and verification (PVL, office).
         */
        post: operations["resolution.comment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/corrective-actions/{k}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file to the report on a corrective action
         * @description Who may: liaison of a reported agency (NAR, released to agency); examiner (ASR, assigned); resolution and monitoring (RSM, assigned).
         */
        post: operations["resolution.attachToActionReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/corrective-actions/{k}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report that a corrective action was carried out
         * @description Who may: liaison of a reported agency (NAR, released to agency); resolution and monitoring (RSM, assigned); examiner (ASR, assigned).
         */
        post: operations["resolution.reportCorrectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/corrective-actions/{k}/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a reported corrective action
         * @description Who may: resolution and monitoring (RSM, assigned); head of an office (KAP, office). Never who did before: corrective report.
         */
        post: operations["resolution.verifyCorrectiveAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/document-review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Record the review of the documents
         * @description Who may: examiner (ASR, assigned).
         */
        post: operations["resolution.reviewDocuments"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/final-report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write a draft of the final report
         * @description Who may: examiner (ASR, assigned).
         */
        post: operations["resolution.writeFinalReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/final-report-signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the final report
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation). Never who did before: final report.
         */
        post: operations["resolution.signFinalReport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/result-notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Notify the complainant of the result of the examination
         * @description Who may: examiner (ASR, assigned); head of an office (KAP, office).
         */
        post: operations["resolution.notifyResult"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/cases/{id}/working-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a working paper
         * @description Who may: examiner (ASR, assigned).
         */
        post: operations["resolution.attachWorkingPaper"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far behind the log views and reactions are
         * @description Who may: auditor (AUD, nation); operator (OPR, nation).
         */
        get: operations["resolution.listFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys whose messages were set aside
         * @description Who may: operator (OPR, nation).
         */
        get: operations["resolution.listParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/parked/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what waits in one key
         * @description Who may: operator (OPR, nation).
         */
        get: operations["resolution.showParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/parked/{key}/messages/{message}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a message that was set aside
         * @description Who may: operator (OPR, nation).
         */
        post: operations["resolution.discardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/resolution/v1/parked/{key}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have messages that were set aside handled again
         * @description Who may: operator (OPR, nation).
         */
        post: operations["resolution.redriveParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/cases/{id}/conflicts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Declare a conflict of interest of one’s own
         * @description Who may: intake and verification (PVL, office); examiner (ASR, assigned); resolution and monitoring (RSM, assigned); head of an office (KAP, office); national leadership (PIM, nation).
         */
        post: operations["routing.declareConflict"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/cases/{id}/examiners": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign examiners by a letter of assignment
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation).
         */
        post: operations["routing.assignExaminers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/cases/{id}/placement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read where the routing table would send a case, and by which row
         * @description Who may: intake and verification (PVL, office); head of an office (KAP, office); national leadership (PIM, nation).
         */
        get: operations["routing.readPlacement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/cases/{id}/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a case to an office and a unit
         * @description Who may: intake and verification (PVL, office); head of an office (KAP, office); national leadership (PIM, nation).
         */
        post: operations["routing.route"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/cases/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Transfer a case, with its history, to another office or unit
         * @description Who may: head of an office (KAP, office); national leadership (PIM, nation).
         */
        post: operations["routing.transfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/followers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See how far behind the log views and reactions are
         * @description Who may: auditor (AUD, nation); operator (OPR, nation).
         */
        get: operations["routing.listFollowers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/parked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the keys whose messages were set aside
         * @description Who may: operator (OPR, nation).
         */
        get: operations["routing.listParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/parked/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what waits in one key
         * @description Who may: operator (OPR, nation).
         */
        get: operations["routing.showParked"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/parked/{key}/messages/{message}/discard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give up a message that was set aside
         * @description Who may: operator (OPR, nation).
         */
        post: operations["routing.discardParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/v1/parked/{key}/redrive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have messages that were set aside handled again
         * @description Who may: operator (OPR, nation).
         */
        post: operations["routing.redriveParked"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process is alive
         * @description Who may: everybody, also without a token.
         */
        get: operations["house.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process serves, and if not, why
         * @description Who may: everybody, also without a token.
         */
        get: operations["house.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the metrics
         * @description Who may: everybody, also without a token.
         */
        get: operations["house.metrics"];
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
        AccessEntryAnswer: {
            /** @description The one attachment that was read, where it was one. */
            about: string | null;
            /** @description When, UTC. */
            at: string;
            /** @description Classes of data. */
            classes: string[];
            /** @description How many fields were opened. */
            fields: number;
            /** @description Pseudonym of who. */
            principal: string;
            /** @description For what. */
            purpose: string;
            /**
             * @description Whether a reason was given; its words are sealed.
             * @enum {string}
             */
            reason: "given" | "none";
            /** @description Revision in the ledger of the case. */
            revision: number;
        };
        AccessLedgerAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description In the order that was asked for. */
            items: components["schemas"]["AccessEntryAnswer"][];
            /** @description To be given as `from` for what comes behind; null where nothing does. */
            next: number | null;
        };
        AccountAnswer: {
            /** @description The issuer (iss). */
            issuer: string;
            /** @description The subject (sub). */
            subject: string;
        };
        AccountBody: {
            /** @description The issuer (iss) of the tokens; the one that this installation trusts unless given. */
            issuer?: string;
            /** @description The subject (sub) of the tokens. */
            subject: string;
        };
        ActionReportBody: {
            /** @description What was done, and when. */
            report: string;
        };
        ActionVerificationBody: {
            /** @description Whether the action is fulfilled. */
            fulfilled: boolean;
            /** @description What is missing, or how it was verified. */
            note?: string;
        };
        AgencyMatterAnswer: {
            /** @description Day of the first reply or report; null while there is none. */
            answeredOn: string | null;
            /** @description The case. */
            caseId: string;
            /**
             * @description Last day, at the office.
             * @example 2026-03-21
             */
            dueOn: string;
            /** @description Answered after the last day, or still open after it. */
            isLate: boolean;
            /**
             * @description A request to explain, or a corrective action.
             * @enum {string}
             */
            kind: "clarification" | "corrective-action";
            /** @description Number that the case is called by. */
            number: string;
            /**
             * @description `verified`: a corrective action that a second person found done.
             * @enum {string}
             */
            state: "open" | "answered" | "verified";
            /** @description Which of them in the case. */
            which: number;
        };
        AgencyRecordAnswer: {
            /** @description Whether these are the matters of all its cases, not only of the newest. */
            isWhole: boolean;
            /** @description Of the newest cases first. */
            items: components["schemas"]["AgencyMatterAnswer"][];
        };
        AnchorAnswer: {
            /** @description When it was signed, UTC. */
            at: string;
            /** @description Events that the log had. */
            count: number;
            /** @description Last position that it covers. */
            position: string;
            /** @description Root of the log, base64. */
            root: string;
        };
        ApprovalAnswer: {
            /**
             * @description The action of libs/access.
             * @example sign-final-report
             */
            action: string;
            /** @description Pseudonym of who prepared it; null where the reader may not know. */
            by: string | null;
            /** @description Since when, UTC. */
            since: string | null;
        };
        ApprovalsPageAnswer: {
            /** @description Oldest day of receipt first. */
            items: components["schemas"]["AwaitingCaseAnswer"][];
            /** @description To be given as `cursor` to look through what is left, also behind a short page; null where nothing is. */
            next: string | null;
        };
        AskedAnswer: {
            /** @description Day on which it was asked. */
            askedOn: string;
            /** @description Files that came since: with one of them nothing else need be said. */
            came: components["schemas"]["CameAnswer"][];
            /** @description Days to do so. */
            dueDays: number;
            /** @description Lines of the checklist. */
            items: components["schemas"]["AskedItemAnswer"][];
            /** @description What the office wrote to it. */
            note: string | null;
        };
        AskedItemAnswer: {
            /** @description Code of the line. */
            code: string;
            /** @description Its name. */
            name: string;
        };
        AsOfAnswer: {
            /** @description Agenda number, whatever was known then. */
            agendaNumber: string | null;
            /** @description The case. */
            caseId: string;
            file: components["schemas"]["FileAnswer"] | null;
            /** @description Revision that it has today. */
            of: number;
            /** @description Position that was asked for. */
            position: string;
            /** @description Revision that the file had; -1 where there was none. */
            revision: number;
            /** @description What had happened, with who did it. */
            timeline: components["schemas"]["LineAnswer"][];
        };
        AssignedAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description Number of the letter of assignment; null where nobody new was assigned. */
            letterOfAssignment: string | null;
            /**
             * @description Office that has it.
             * @example kdi
             */
            office: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /**
             * @description Where the case stands right after this act.
             * @example routed
             */
            stage: string;
            /** @description Unit that has it. */
            unit: string | null;
        };
        AttachedAnswer: {
            /** @description The file. */
            attachment: string;
            /** @description Bytes of the file. */
            bytes: number;
            /** @description The case. */
            caseId: string;
            /** @description Whether a copy without metadata was made for others’ eyes. */
            hasCopy: boolean;
            /**
             * @description What its content was found to be.
             * @example image/jpeg
             */
            media: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /**
             * @description `not-scanned` where no scanner was asked.
             * @enum {string}
             */
            scan: "not-scanned" | "nothing-found";
            /** @description SHA-256 of the file, hex: compare it with your own. */
            sha256: string;
            /**
             * @description Where the case stands right after this act.
             * @example received
             */
            stage: string;
        };
        AttachmentAnswer: {
            /** @description `clarification` or `corrective-action`: what a document of an agency belongs to. */
            about?: string;
            /** @description Time of recording, UTC. */
            at: string;
            /** @description The file. */
            attachment: string;
            /** @description Pseudonym of who added it, where the reader may know. */
            by?: string;
            /** @description Bytes of the original. */
            bytes: number;
            copy: components["schemas"]["RenderingAnswer"];
            /**
             * @description Whose it is.
             * @enum {string}
             */
            kind: "evidence" | "agency-document" | "working-paper" | "sanitised-copy";
            /**
             * @description What its content was found to be.
             * @example application/pdf
             */
            media: string;
            /** @description Its name: `{ value: { name } }`, or `{ withheld }`. */
            name: {
                [key: string]: unknown;
            };
            /** @description Which of them. */
            number?: number;
            /** @description The piece of evidence that a sanitised copy is of. */
            of?: string;
            /** @description The day that was at the office. */
            on: string;
            original: components["schemas"]["RenderingAnswer"];
            /** @description What evidence is for. */
            purpose?: string;
            /** @description Revision of the event that added it. */
            revision: number;
            /**
             * @description `not-scanned` where no scanner was asked.
             * @enum {string}
             */
            scan: "not-scanned" | "nothing-found";
            /** @description SHA-256 of the original, hex. */
            sha256: string;
        };
        AttachmentsAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description Oldest first. */
            items: components["schemas"]["AttachmentAnswer"][];
            /** @description Position of the last event of the case. */
            position: string;
        };
        AwaitingCaseAnswer: {
            /** @description What waits. */
            approvals: components["schemas"]["ApprovalAnswer"][];
            /** @description The case. */
            caseId: string;
            facts: components["schemas"]["FactsAnswer"];
            /** @description When something last happened, UTC. */
            lastAt: string;
            /** @description Whether it is mine. */
            mine: boolean;
            names: components["schemas"]["NamesAnswer"];
            /** @description Actions of libs/access that the reader may do now. */
            nextSteps: string[];
            /** @description Revision of its last event. */
            revision: number;
            standing: components["schemas"]["StandingAnswer"];
            /** @description Whether something happened since I last opened it. */
            unread: boolean;
            /** @description Why a fact is null though there may be one: its name, and `not-permitted`, `masked`, … */
            withheld: {
                [key: string]: string;
            };
            /** @description The one of them that the case waits for, where it waits for this very reader. */
            yourStep: string | null;
        };
        BatchAnswer: {
            /** @description Last position of the commit before, where positions have gaps; left out, `first` follows it. */
            after?: string;
            /** @description When, UTC. */
            at: string;
            /** @description Its first position. */
            first: string;
            /** @description Its last position. */
            last: string;
            /** @description Root of the log after it, base64. */
            root: string;
        };
        BatchesAnswer: {
            /** @description In their order. */
            items: components["schemas"]["BatchAnswer"][];
            /** @description To be given as `after` for what comes behind; null where nothing does. */
            next: string | null;
        };
        BreakAnswer: {
            /** @description What was found, in English. */
            detail: string;
            /**
             * @description How it is broken.
             * @example data-changed
             */
            kind: string;
            /**
             * @description In this `case`; in an `other` one, which is not named; or in the `log`, where nobody knows of which case.
             * @enum {string}
             */
            place: "case" | "other" | "log";
            /** @description Position in the log. */
            position: string | null;
            /** @description Revision in the case, where it is in the case. */
            revision: number | null;
        };
        CameAnswer: {
            /** @description Day on which it came. */
            on: string;
            /**
             * @description What it is for.
             * @enum {string}
             */
            purpose: "evidence" | "identity-document" | "mandate";
        };
        CaseAnswer: {
            /**
             * @description Agenda number.
             * @example 0001/AGD/KDI/III/2026
             */
            agendaNumber: string;
            /** @description The case. */
            caseId: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /**
             * @description Where the case stands right after this act.
             * @example material-check
             */
            stage: string;
        };
        CaseDeliveriesAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description Oldest first. */
            items: components["schemas"]["DeliveryAnswer"][];
        };
        CaseFileAnswer: {
            /** @description Files; the list of attachments says which may be downloaded. */
            attachments: components["schemas"]["FileEntryAnswer"][];
            /** @description The case. */
            caseId: string;
            /** @description Formal and material checks. */
            checks: components["schemas"]["FileEntryAnswer"][];
            /** @description Clarifications. */
            clarifications: components["schemas"]["FileEntryAnswer"][];
            /** @description Closure. */
            closure: components["schemas"]["FileEntryAnswer"][];
            /** @description Corrective actions. */
            correctiveActions: components["schemas"]["FileEntryAnswer"][];
            /** @description Examination of the documents. */
            examination: components["schemas"]["FileEntryAnswer"][];
            facts: components["schemas"]["FactsAnswer"];
            /** @description Final report. */
            finalReport: components["schemas"]["FileEntryAnswer"][];
            names: components["schemas"]["NamesAnswer"];
            /** @description Actions of libs/access that the reader may do now. */
            nextSteps: string[];
            /** @description The plenary. */
            plenary: components["schemas"]["FileEntryAnswer"][];
            /** @description Position of its last event. */
            position: string;
            /** @description The report and its receipt. */
            report: components["schemas"]["FileEntryAnswer"][];
            /** @description Result and comment. */
            result: components["schemas"]["FileEntryAnswer"][];
            /** @description Revision of its last event. */
            revision: number;
            /** @description Routing and assignment. */
            routing: components["schemas"]["FileEntryAnswer"][];
            standing: components["schemas"]["StandingAnswer"];
            /** @description Why a fact is null though there may be one: its name, and `not-permitted`, `masked`, … */
            withheld: {
                [key: string]: string;
            };
        };
        CasesPageAnswer: {
            /** @description Newest day of receipt first. */
            items: components["schemas"]["ListedCaseAnswer"][];
            /** @description To be given as `cursor` for the page behind this one; null where there is none. */
            next: string | null;
            /** @description Cases of the whole list. */
            total: number;
        };
        CellAnswer: {
            /** @description How many; null where it is too small. */
            count: number | null;
            /** @description Code of what is counted; `none` where a case has none yet. */
            key: string;
        };
        CheckpointsAnswer: {
            /** @description Signed notes (C2SP), oldest first. */
            items: string[];
            /** @description To be given as `from` for what comes behind; null where nothing does. */
            next: number | null;
            /** @description Origin of the log. */
            origin: string;
            /** @description How many there are. */
            total: number;
        };
        ClarificationBody: {
            /** @description Post the letter is addressed to, never a name. */
            addressee: string;
            /**
             * @description Agency that is asked; left out: the reported one.
             * @enum {string}
             */
            agency?: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
            /** @description What is to be explained. */
            questions: string[];
        };
        ClosureCheckBody: {
            /** @description Agreed, or returned to the drafter. */
            agreed: boolean;
            /** @description Number of the draft, as the answer to the drafting gave it. */
            draft: number;
            /** @description What has to change; needed when it is returned. */
            reason?: string;
        };
        ClosureDraftBody: {
            /** @description Explanation for those who check it. */
            note?: string;
            /**
             * @description Why the case is closed.
             * @enum {string}
             */
            reason: "settled-by-agency" | "outside-authority" | "conciliation-agreed" | "no-maladministration" | "in-court" | "not-completed" | "agency-settling-in-reasonable-time" | "circular-36-2021" | "withdrawn" | "never-objected" | "older-than-two-years" | "refused" | "duplicate" | "corrective-actions-fulfilled" | "recommendation-implemented" | "recommendation-escalated" | "rapid-response-solved" | "examination-discontinued" | "consultation-answered" | "carbon-copy-recorded";
        };
        CodeAnswer: {
            /** @description Code. */
            code: string;
            /** @description Name in the language of the report. */
            name: string | null;
        };
        CommentBody: {
            /** @description Whether the complainant accepts the result. */
            accepts: boolean;
            /** @description Why not, or what else there is to say. */
            comment?: string;
        };
        ComplainantBody: {
            /**
             * Format: date
             * @description Day of birth.
             */
            birthDate?: string;
            /** @description Place of birth. */
            birthPlace?: string;
            /** @description Number of the identity document; 16 digits for a KTP. */
            idNumber?: string;
            /** @description Kind of identity document. Code or Indonesian name: ktp, sim, passport, other. */
            idType?: string;
            /** @description Marital status. Code or Indonesian name: married, single, widowed, divorced. */
            maritalStatus?: string;
            /** @description Full name. */
            name: string;
            /** @description Occupation. */
            occupation?: string;
            /** @description Sex. Code or Indonesian name: female, male. */
            sex?: string;
        };
        ComplainantChange: {
            /**
             * Format: date
             * @description Day of birth.
             */
            birthDate?: string;
            /** @description Place of birth. */
            birthPlace?: string;
            /** @description Number of the identity document; 16 digits for a KTP. */
            idNumber?: string;
            /** @description Kind of identity document. Code or Indonesian name: ktp, sim, passport, other. */
            idType?: string;
            /** @description Marital status. Code or Indonesian name: married, single, widowed, divorced. */
            maritalStatus?: string;
            /** @description Full name, where it was not complete. */
            name?: string;
            /** @description Occupation. */
            occupation?: string;
            /** @description Sex. Code or Indonesian name: female, male. */
            sex?: string;
        };
        CompletionBody: {
            /** @description What is new of the complainant. */
            complainant?: components["schemas"]["ComplainantChange"];
            /** @description Where to reach them. */
            contact?: components["schemas"]["ContactBody"];
            /**
             * Format: date
             * @description Day of the event.
             */
            eventDate?: string;
            /** @description What happened, where it was not complete. */
            narrative?: string;
            /** @description Whether, or how, the complainant objected to the body first (UU 37/2008 Art. 24(1)c): true, false, or in words. */
            priorEffort?: boolean | string;
            /**
             * Format: date
             * @description Day of that effort.
             */
            priorEffortDate?: string;
            /** @description The effort in words, beside true or false. */
            priorEffortText?: string;
            /** @description What the complainant hopes for. */
            remedy?: string;
            /** @description Who is complained about. */
            reported?: components["schemas"]["ReportedBody"];
        };
        CompletionRequestBody: {
            /** @description Lines of the formal checklist that are missing. */
            items: string[];
            /** @description What to tell the complainant. */
            note?: string;
        };
        ConflictBody: {
            /** @description Why you keep out of this case. */
            ground: string;
        };
        ConsultationAnswerBody: {
            /** @description The advice that was given. */
            answer: string;
        };
        ContactBody: {
            /** @description Full address. */
            address?: string;
            /** @description E-mail. */
            email?: string;
            /** @description Telephone. */
            phone?: string;
            /** @description Village, or a coarser place: a code like 74.04.11.1005, or a name that only one place has. */
            villageCode?: string;
        };
        CorrectiveActionPart: {
            /**
             * Format: date
             * @description Day by which it is done.
             */
            dueOn: string;
            /**
             * @description Agency that has to act.
             * @enum {string}
             */
            owner: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
            /** @description What is to be done. */
            text: string;
        };
        CountsAnswer: {
            /** @description Open cases. */
            all: number;
            /** @description Of them mine. */
            mine: number;
            /** @description By stage. */
            stages: {
                [key: string]: number;
            };
            /** @description Of them unread. */
            unread: number;
        };
        DeliveriesPageAnswer: {
            /** @description Those that need somebody first. */
            items: components["schemas"]["ListedDeliveryAnswer"][];
            /** @description To be given as `cursor` for the page behind this one; null where there is none. */
            next: string | null;
            /** @description Messages of the whole list. */
            total: number;
        };
        DeliveryAnswer: {
            /** @description Whose liaison; null for a complainant. */
            agency: string | null;
            /** @description Attempts of its whole life. */
            attempts: number;
            /** @description The case that it tells of. */
            caseId: string;
            cause: components["schemas"]["DeliveryCauseAnswer"];
            /**
             * @description By which way.
             * @enum {string}
             */
            channel: "email";
            /** @description Of the last outcome: `smtp-250`, `connection`, `no-address`, … */
            code: string | null;
            /** @description The delivery. */
            deliveryId: string;
            /**
             * @description In which language.
             * @enum {string}
             */
            language: "id" | "en";
            /** @description Message-ID of the mail; the same for every attempt. */
            messageId: string | null;
            /**
             * @description To whom.
             * @enum {string}
             */
            party: "complainant" | "agency";
            /** @description When it was queued, UTC. */
            queuedAt: string;
            /** @description When its state was entered, UTC. */
            since: string;
            /**
             * @description How far it is.
             * @enum {string}
             */
            state: "queued" | "attempted" | "sent" | "failed" | "uncertain" | "given-up";
            /** @description Name of the template. */
            template: string;
            /** @description Attempts whose outcome nobody knows: more than one may mean a duplicate. */
            uncertain: number;
        };
        DeliveryCauseAnswer: {
            /** @description Id of the event. */
            id: string;
            /** @description Its revision in the stream of the case. */
            revision: number;
        };
        DiscardAnswer: {
            /** @description The message. */
            id: string;
            /** @description The key. */
            key: string;
            /** @description The reason that stands in the ledger. */
            reason: string;
        };
        DiscardBody: {
            /** @description For whoever asks later; no personal data. */
            reason: string;
        };
        DocumentReviewBody: {
            /** @description What the documents show. */
            findings: string;
            /** @description Forms of maladministration that the documents suggest. */
            suspected: ("undue-delay" | "service-not-provided" | "incompetence" | "abuse-of-authority" | "procedural-deviation" | "solicitation" | "impropriety" | "partiality" | "discrimination" | "conflict-of-interest" | "neglect-of-legal-duty")[];
        };
        DraftBody: {
            /** @description Number of the draft, as the answer to the drafting gave it. */
            draft: number;
        };
        EndingAnswer: {
            /** @description At least so many, in whole steps. */
            atLeast: number;
            /**
             * @description What it meant for whoever reported.
             * @enum {string}
             */
            ending: "solved" | "not-solved" | "nothing-found" | "not-examined" | "withdrawn";
        };
        ExaminedAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description Clarifications that were asked for: the number of the last one. */
            clarifications: number;
            /** @description Draft of the closure, to be named when it is checked and approved; null where there is none. */
            closureDraft: number | null;
            /** @description Draft of the final report, to be named when it is signed; null where there is none. */
            finalReportDraft: number | null;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /**
             * @description Where the case stands right after this act.
             * @example examination
             */
            stage: string;
        };
        ExaminersBody: {
            /** @description Staff ids of all examiners and monitors, those already assigned included. */
            examiners: string[];
        };
        FactsAnswer: {
            /** @description Agenda number. */
            agendaNumber: string | null;
            /** @description Kind of access. */
            caseType: string | null;
            /** @description Class of an accepted report. */
            class: string | null;
            /** @description Reason of the closure. */
            closedReason: string | null;
            /** @description Pseudonyms of those with a conflict of interest. */
            conflicted: string[] | null;
            /** @description Pseudonyms of the examiners. */
            examiners: string[] | null;
            /** @description Pseudonyms of intake people who acted on it. */
            handlers: string[] | null;
            /** @description Office that has it. */
            office: string | null;
            /** @description Outcome of the final report. */
            outcome: string | null;
            proposal: components["schemas"]["PlenaryProposalAnswer"] | null;
            /** @description Legal day of receipt. */
            receivedOn: string | null;
            /** @description Registration number. */
            registrationNumber: string | null;
            /** @description Reported agency. */
            reportedAgency: string | null;
            /** @description Reported group. */
            reportedGroup: string | null;
            /** @description Rule set that the case is pinned to. */
            ruleset: string | null;
            /** @description Whether the identity is kept secret. */
            secretIdentity: boolean | null;
            /** @description Stage. */
            stage: string | null;
            /** @description Substance. */
            substance: string | null;
            /** @description Unit that has it. */
            unit: string | null;
        };
        FileAnswer: {
            /** @description Files; the list of attachments says which may be downloaded. */
            attachments: components["schemas"]["FileEntryAnswer"][];
            /** @description Formal and material checks. */
            checks: components["schemas"]["FileEntryAnswer"][];
            /** @description Clarifications. */
            clarifications: components["schemas"]["FileEntryAnswer"][];
            /** @description Closure. */
            closure: components["schemas"]["FileEntryAnswer"][];
            /** @description Corrective actions. */
            correctiveActions: components["schemas"]["FileEntryAnswer"][];
            /** @description Examination of the documents. */
            examination: components["schemas"]["FileEntryAnswer"][];
            facts: components["schemas"]["FactsAnswer"];
            /** @description Final report. */
            finalReport: components["schemas"]["FileEntryAnswer"][];
            names: components["schemas"]["NamesAnswer"];
            /** @description The plenary. */
            plenary: components["schemas"]["FileEntryAnswer"][];
            /** @description The report and its receipt. */
            report: components["schemas"]["FileEntryAnswer"][];
            /** @description Result and comment. */
            result: components["schemas"]["FileEntryAnswer"][];
            /** @description Routing and assignment. */
            routing: components["schemas"]["FileEntryAnswer"][];
            standing: components["schemas"]["StandingAnswer"];
            /** @description Why a fact is null though there may be one: its name, and `not-permitted`, `masked`, … */
            withheld: {
                [key: string]: string;
            };
        };
        FileEntryAnswer: {
            /** @description Time of recording, UTC. */
            at: string;
            /** @description Pseudonym of who did it, where the reader may know. */
            by?: string;
            /** @description Fields of the event (docs/events.md): a value, `{ value }` where it was sealed, or `{ withheld }`. */
            data: {
                [key: string]: unknown;
            };
            /** @description The day that was at the office. */
            on: string;
            /** @description Revision in the stream of the case. */
            revision: number;
            /**
             * @description Name of the event.
             * @example ReportReceived
             */
            type: string;
        };
        FinalReportBody: {
            /** @description Corrective actions, where maladministration was found. */
            actions?: components["schemas"]["CorrectiveActionPart"][];
            /** @description Forms of maladministration that were found. */
            forms?: ("undue-delay" | "service-not-provided" | "incompetence" | "abuse-of-authority" | "procedural-deviation" | "solicitation" | "impropriety" | "partiality" | "discrimination" | "conflict-of-interest" | "neglect-of-legal-duty")[];
            /**
             * @description Result of the examination.
             * @enum {string}
             */
            outcome: "found" | "not-found" | "discontinued";
            /** @description The five parts. */
            text: components["schemas"]["FinalReportParts"];
        };
        FinalReportParts: {
            /** @description Conclusion. */
            conclusion: string;
            /** @description What was reported. */
            description: string;
            /** @description What was examined and found. */
            examination: string;
            /** @description The Ombudsman's opinion. */
            opinion: string;
            /** @description Parties and suspected maladministration. */
            parties: string;
        };
        FollowerAnswer: {
            /**
             * @description What it is.
             * @enum {string}
             */
            kind: "view" | "reactions";
            /** @description Distance from the head of the log, in events; null where it cannot be had now. */
            lag: number | null;
            /** @description Name of the view; of reactions, that of the service. */
            name: string;
        };
        FollowersAnswer: {
            /** @description Views, then reactions. */
            items: components["schemas"]["FollowerAnswer"][];
        };
        FormalCheckAnswer: {
            /**
             * @description Agenda number.
             * @example 0001/AGD/KDI/III/2026
             */
            agendaNumber: string;
            /** @description The case. */
            caseId: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /**
             * @description Where the case stands right after this act.
             * @example material-check
             */
            stage: string;
            /** @description What whoever decides should know. */
            warnings: components["schemas"]["WarningAnswer"][];
        };
        FormalCheckBody: {
            /** @description Line of the formal checklist to answer. */
            answers: {
                [key: string]: "yes" | "no" | "not-applicable";
            };
        };
        GrantBody: {
            /**
             * @description The role.
             * @enum {string}
             */
            role: "PVL" | "ASR" | "RSM" | "KAP" | "PIM" | "NAR" | "AUD" | "DPO" | "OPR";
        };
        GrantProposalAnswer: {
            /** @description Office that it was proposed for. */
            office: string | null;
            /** @description Pseudonym of who proposed it. */
            proposedBy: string;
            /**
             * @description The role.
             * @example ASR
             */
            role: string;
        };
        IdentitySearchBody: {
            /**
             * @description Reported agency.
             * @enum {string}
             */
            agency?: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
            /**
             * @description Kind of access.
             * @enum {string}
             */
            caseType?: "report" | "rapid-response" | "own-motion" | "consultation" | "carbon-copy";
            /** @description The `next` of the page before. */
            cursor?: string;
            /** @description E-mail address. */
            email?: string;
            /**
             * Format: date
             * @description First day of receipt.
             */
            from?: string;
            /** @description Number of an identity document. */
            idNumber?: string;
            /** @description Entries of a page; 50 unless said. */
            limit?: number;
            /** @description Full name. */
            name?: string;
            /**
             * @description Office that has the case.
             * @enum {string}
             */
            office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
            /** @description Telephone number, with or without the country. */
            phone?: string;
            /**
             * @description Stage. Without it the inbox holds what is open, a search every stage.
             * @enum {string}
             */
            stage?: "received" | "awaiting-completion" | "consultation" | "material-check" | "plenary" | "registered" | "routed" | "examination" | "comment" | "corrective-monitoring" | "closing" | "closed" | "settled-at-intake";
            /**
             * @description Substance.
             * @enum {string}
             */
            substance?: "land" | "civil-service" | "education" | "police" | "civil-registration" | "labour" | "transport-infrastructure" | "civil-political-rights" | "village" | "social-welfare" | "health" | "energy" | "water" | "banking" | "licensing" | "environment" | "justice" | "home-affairs" | "trade" | "telecommunication" | "general-service" | "other";
            /**
             * Format: date
             * @description Last day of receipt.
             */
            to?: string;
            /**
             * @description Unit that has the case.
             * @enum {string}
             */
            unit?: "intake" | "examination" | "prevention" | "ku-1" | "ku-2" | "ku-3" | "ku-4" | "ku-5" | "ku-6" | "ku-7" | "resolution-monitoring" | "quality-management";
        };
        InboxAnswer: {
            counts: components["schemas"]["CountsAnswer"];
            /** @description Newest day of receipt first. */
            items: components["schemas"]["ListedCaseAnswer"][];
            /** @description To be given as `cursor` for the page behind this one; null where there is none. */
            next: string | null;
            /** @description Cases of the whole list. */
            total: number;
        };
        IndexLedgerAnswer: {
            /** @description In the order that was asked for. */
            items: components["schemas"]["AccessEntryAnswer"][];
            /** @description To be given as `from` for what comes behind; null where nothing does. */
            next: number | null;
        };
        InvitationAnswer: {
            /**
             * @description The account that the person logs in with.
             * @example ayu.lestari
             */
            account: string;
            /**
             * @description Until when it holds (RFC 3339).
             * @example 2026-03-04T08:00:00.000Z
             */
            endsAt: string;
            /** @description Address of the page, good once; whoever has it can set the password. Give it to the person and to nobody else. */
            link: string;
        };
        LineAnswer: {
            /** @description Time of recording, UTC. */
            at: string;
            /** @description Pseudonym of who did it; in the internal timeline only. */
            by?: string;
            /** @description The day that was at the office. */
            on: string;
            /** @description Revision in the stream of the case. */
            revision: number;
            /** @description What happened, in words. */
            text: string;
            /** @description What the complainant reads of it; absent where they do not see it, or there is none. */
            told?: string;
            /** @description Name of the event. */
            type: string;
        };
        ListedCaseAnswer: {
            /** @description The case. */
            caseId: string;
            facts: components["schemas"]["FactsAnswer"];
            /** @description When something last happened, UTC. */
            lastAt: string;
            /** @description Whether it is mine. */
            mine: boolean;
            names: components["schemas"]["NamesAnswer"];
            /** @description Actions of libs/access that the reader may do now. */
            nextSteps: string[];
            /** @description Revision of its last event. */
            revision: number;
            standing: components["schemas"]["StandingAnswer"];
            /** @description Whether something happened since I last opened it. */
            unread: boolean;
            /** @description Why a fact is null though there may be one: its name, and `not-permitted`, `masked`, … */
            withheld: {
                [key: string]: string;
            };
            /** @description The one of them that the case waits for, where it waits for this very reader. */
            yourStep: string | null;
        };
        ListedDeliveryAnswer: {
            /** @description Whose liaison; null for a complainant. */
            agency: string | null;
            /** @description Attempts of its whole life. */
            attempts: number;
            /** @description The case that it tells of. */
            caseId: string;
            cause: components["schemas"]["DeliveryCauseAnswer"];
            /**
             * @description By which way.
             * @enum {string}
             */
            channel: "email";
            /** @description Of the last outcome: `smtp-250`, `connection`, `no-address`, … */
            code: string | null;
            /** @description The delivery. */
            deliveryId: string;
            /**
             * @description In which language.
             * @enum {string}
             */
            language: "id" | "en";
            /** @description Message-ID of the mail; the same for every attempt. */
            messageId: string | null;
            /** @description Registration number of the case, else its agenda number; null where the reader may not have it. */
            number: string | null;
            /**
             * @description To whom.
             * @enum {string}
             */
            party: "complainant" | "agency";
            /** @description When it was queued, UTC. */
            queuedAt: string;
            /** @description When its state was entered, UTC. */
            since: string;
            /**
             * @description How far it is.
             * @enum {string}
             */
            state: "queued" | "attempted" | "sent" | "failed" | "uncertain" | "given-up";
            /** @description Name of the template. */
            template: string;
            /** @description Attempts whose outcome nobody knows: more than one may mean a duplicate. */
            uncertain: number;
        };
        LodgedAnswer: {
            /**
             * @description Agenda number.
             * @example 0001/AGD/KDI/III/2026
             */
            agendaNumber: string;
            /** @description The case. */
            caseId: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            receipt: components["schemas"]["ReceiptAnswer"] | null;
            /**
             * @description Where the case stands right after this act.
             * @example material-check
             */
            stage: string;
            /** @description Tracking code of the receipt, e.g. 8S37-GYW0-DWPF-6JSH-A; null where there is none. */
            trackingCode: string | null;
        };
        LogEntriesAnswer: {
            /** @description In their order. */
            items: components["schemas"]["LogEntryAnswer"][];
            /** @description To be given as `after` for what comes behind; null where nothing does. */
            next: string | null;
        };
        LogEntryAnswer: {
            /** @description When, UTC. */
            at: string;
            /** @description Hash, base64. */
            hash: string;
            /** @description Position. */
            position: string;
            /** @description Tells streams apart, and names none. */
            stream: string;
        };
        MailAnswer: {
            /** @description The last attempt failed; another one follows. */
            failed: number;
            /** @description Given up: no attempt follows unless somebody orders one. */
            givenUp: number;
            /** @description An attempt is under way, or nobody knows its outcome. */
            uncertain: number;
            /** @description Wait for their first attempt, or for the next one. */
            waiting: number;
            /** @description There is no address to send to: nothing that the house could mend. */
            withoutAddress: number;
        };
        MaterialCheckAnswer: {
            /**
             * @description Agenda number.
             * @example 0001/AGD/KDI/III/2026
             */
            agendaNumber: string;
            /** @description The case. */
            caseId: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            proposal: components["schemas"]["ProposalAnswer"] | null;
            /**
             * @description Where the case stands right after this act.
             * @example material-check
             */
            stage: string;
            /** @description What whoever decides should know. */
            warnings: components["schemas"]["WarningAnswer"][];
        };
        MaterialCheckBody: {
            /** @description Line of the material checklist to answer. */
            answers: {
                [key: string]: "pass" | "fail" | "unknown";
            };
            /** @description Ground of a refusal, by code or Indonesian name. */
            ground?: string;
            /** @description Note for the plenary. */
            note?: string;
            /**
             * @description What intake proposes to the plenary.
             * @enum {string}
             */
            proposal: "accept" | "refuse";
        };
        NamesAnswer: {
            /** @description Reported agency. */
            agency: string | null;
            /** @description Kind of access. */
            caseType: string | null;
            /** @description Office. */
            office: string | null;
            /** @description Substance. */
            substance: string | null;
        };
        OwnEntryAnswer: {
            /** @description Reported agency that one speaks for. */
            agency: string | null;
            /** @description The one case that a receipt opens. */
            caseId: string | null;
            /** @description Pseudonym. */
            id: string;
            /**
             * @description Kind of principal.
             * @enum {string}
             */
            kind: "person" | "receipt" | "system";
            /** @description Office. */
            office: string | null;
            /** @description Roles that count. */
            roles: string[];
            /** @description Whether the session was begun with a second factor. */
            secondFactor: boolean;
            /** @description Unit. */
            unit: string | null;
            /**
             * @description Zone of the office, or of the agency; of head office for whoever has neither.
             * @example Asia/Makassar
             */
            zone: string;
        };
        ParkedKeyAnswer: {
            /** @description Code of what went wrong with the first. */
            error: string;
            /** @description Whose reactions could not deal with them: the service. */
            group: string;
            /** @description What the messages are about: the id of a case. */
            key: string;
            /** @description Whether an operator asked to have them handled again. */
            redriveRequested: boolean;
            /** @description When the first was set aside, UTC. */
            since: string;
            /** @description Messages that wait. */
            waiting: number;
        };
        ParkedKeysAnswer: {
            /** @description Oldest first. */
            items: components["schemas"]["ParkedKeyAnswer"][];
        };
        ParkedMessageAnswer: {
            /** @description Code of what went wrong; `behind` where it only waits behind another of its key. */
            error: string;
            /** @description Whose reactions could not deal with it. */
            group: string;
            /** @description What it is about. */
            key: string;
            /** @description The integration event (CloudEvents 1.0, docs/events.md): codes and ids only. */
            message: {
                [key: string]: unknown;
            };
            /** @description When it was set aside, UTC. */
            parkedAt: string;
        };
        ParkedMessagesAnswer: {
            /** @description In their order. */
            items: components["schemas"]["ParkedMessageAnswer"][];
        };
        PlacementAnswer: {
            /**
             * @description Row of the table that says so.
             * @example default
             */
            ground: string;
            /**
             * @description Office.
             * @example kdi
             */
            office: string;
            /**
             * @description Unit.
             * @example examination
             */
            unit: string;
        };
        PlenaryAnswer: {
            /**
             * @description Agenda number.
             * @example 0001/AGD/KDI/III/2026
             */
            agendaNumber: string;
            /** @description The case. */
            caseId: string;
            /** @description Class of an accepted report. */
            class: string | null;
            /** @description Ground of a refusal. */
            ground: string | null;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /** @description Registration number of an accepted report. */
            registrationNumber: string | null;
            /**
             * @description Where the case stands right after this act.
             * @example material-check
             */
            stage: string;
        };
        PlenaryDecisionBody: {
            /**
             * @description Class of an accepted report.
             * @enum {string}
             */
            class?: "simple" | "medium" | "heavy";
            /**
             * @description What was decided.
             * @enum {string}
             */
            decision: "accept" | "refuse";
            /** @description Ground of a refusal, by code or Indonesian name. */
            ground?: string;
            /**
             * Format: date
             * @description Day of the meeting; default today.
             */
            heldOn?: string;
            /** @description Ids of the members who decided; the chair is who sends this. */
            members: string[];
            /** @description Minutes. */
            minutes: string;
        };
        PlenaryDecisionEntry: {
            /** @description Agenda number. */
            agendaNumber: string | null;
            /** @description When it was recorded, UTC. */
            at: string;
            /** @description The case. */
            caseId: string;
            /** @description Pseudonym of the chair. */
            chair: string | null;
            /** @description Class of an accepted report. */
            class: string | null;
            /**
             * @description What was decided.
             * @enum {string}
             */
            decision: "accept" | "refuse";
            /** @description Pseudonyms of those whom a conflict excluded. */
            excluded: string[] | null;
            /** @description Ground of a refusal. */
            ground: string | null;
            /** @description Day of the meeting. */
            heldOn: string;
            /** @description Pseudonyms of those who decided, the chair among them. */
            members: string[] | null;
            names: components["schemas"]["NamesAnswer"];
            /** @description Office that had the case then. */
            office: string;
            /** @description How many had to decide. */
            quorum: number | null;
            /** @description Registration number. */
            registrationNumber: string | null;
            /** @description Revision of the decision in its file, where the minutes are. */
            revision: number;
        };
        PlenaryDecisionsAnswer: {
            /** @description Newest meeting first, each in the order of its decisions. */
            items: components["schemas"]["PlenaryDecisionEntry"][];
            /** @description To be given as `cursor` for the page behind this one; null where there is none. */
            next: string | null;
            /** @description Decisions of the whole list. */
            total: number;
        };
        PlenaryProposalAnswer: {
            /** @description Ground of a refusal. */
            ground: string | null;
            /**
             * @description Whether to accept it.
             * @enum {string}
             */
            verdict: "accept" | "refuse";
        };
        /** @description RFC 9457. */
        Problem: {
            /** @description A sentence to act on. */
            detail?: string;
            errors?: {
                message: string;
                /** @description JSON pointer (RFC 6901) into the body. */
                pointer: string;
            }[];
            /** @description Id of the request, to be named when asking for help. */
            instance: string;
            status: number;
            title: string;
            /** @description Stable name, `urn:jejak:problem:<name>`. */
            type: string;
        };
        ProposalAnswer: {
            /** @description Ground of a refusal. */
            ground: string | null;
            /** @description `accept` or `refuse`. */
            verdict: string;
        };
        RebuildAnswer: {
            /** @description Events that were applied; where it is done. */
            events?: number;
            /** @description Name of what went wrong; where it failed. */
            failure?: string;
            /** @description Place in the log that it stands at; where it is done. */
            position?: string;
            /**
             * @description `never`: nobody asked this process for one.
             * @enum {string}
             */
            state: "never" | "running" | "done" | "failed";
            /** @description Name of the view. */
            view: string;
        };
        ReceiptAnswer: {
            /** @description Agenda number. */
            agendaNumber: string;
            /** @description The rule that it fulfils. */
            basis: string;
            caseType: components["schemas"]["CodeAnswer"];
            complainant: components["schemas"]["ReceiptComplainant"] | null;
            description: components["schemas"]["ReceiptDescription"];
            /** @description Whether the identity is kept secret. */
            identityIsSecret: boolean;
            /** @description What happens next, in the language of the report. */
            next: string[];
            placeAndTime: components["schemas"]["ReceiptPlace"];
            proof: components["schemas"]["ReceiptProof"];
            receiver: components["schemas"]["ReceiptReceiver"];
            /** @description Tracking code; nothing of it is stored. */
            trackingCode: string;
        };
        ReceiptComplainant: {
            /** @description Address. */
            address: string | null;
            /** @description Day of birth. */
            birthDate: string | null;
            /** @description Place of birth. */
            birthPlace: string | null;
            /** @description Its number. */
            idNumber: string | null;
            /** @description Kind of identity document. */
            idType: string | null;
            /** @description Full name. */
            name: string;
        };
        ReceiptDescription: {
            /** @description What happened. */
            narrative: string;
            /** @description What is hoped for. */
            remedy: string | null;
            /** @description Code of the body complained about, where it is in the list. */
            reportedAgency: string | null;
            /** @description The body as it was called, where it is not. */
            reportedAgencyAsGiven: string | null;
            /** @description Subject. */
            subject: string;
        };
        ReceiptPlace: {
            /**
             * @description Code of the office.
             * @example kdi
             */
            office: string;
            /** @description Its name. */
            officeName: string | null;
            /**
             * @description Legal day of receipt.
             * @example 2026-03-02
             */
            receivedOn: string;
            /** @description Instant of recording, UTC. */
            recordedAt: string;
            /**
             * @description Zone of the office.
             * @example Asia/Makassar
             */
            zone: string;
        };
        ReceiptProof: {
            /** @description How the head was computed. */
            algorithm: string;
            /** @description The head, base64. */
            head: string;
            /** @description Revision of the head. */
            revision: number;
        };
        ReceiptReceiver: {
            /** @description Pseudonym of the officer; null where it came in through the open door. */
            person: string | null;
            /** @description Post. */
            post: string;
        };
        ReceiptSessionAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description When it ends, UTC. */
            expiresAt: string;
            /** @description Bearer token for one case. */
            token: string;
        };
        ReceiptSessionBody: {
            /** @description Agenda number of the receipt. */
            agendaNumber: string;
            /** @description Tracking code of the receipt. */
            trackingCode: string;
        };
        RedeliveryAnswer: {
            /** @description The case that it tells of. */
            caseId: string;
            /** @description The delivery. */
            deliveryId: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /**
             * @description How far it is.
             * @enum {string}
             */
            state: "queued" | "attempted" | "sent" | "failed" | "uncertain" | "given-up";
        };
        RedriveAnswer: {
            /** @description The key. */
            key: string;
            /** @description Messages that will be handled again. */
            waiting: number;
        };
        RegisterAnswer: {
            /** @description Numbers that were given more than once. */
            doubled: string[];
            /** @description The first number; null where it is missing. */
            first: string | null;
            /** @description Numbers that were given. */
            given: number;
            /**
             * @description Kind.
             * @example agenda
             */
            kind: string;
            /** @description The last number. */
            last: string;
            /** @description Places that are empty. */
            missing: number[];
            /** @description Office that keeps it. */
            office: string;
            /** @description Year. */
            year: string;
        };
        RegisterEntryAnswer: {
            /** @description When it was given, UTC. */
            at: string;
            /** @description The case that has it. */
            caseId: string;
            /** @description Kind. */
            kind: string;
            /** @description The number. */
            number: string;
            /** @description Office that keeps the register. */
            office: string;
            /** @description Its place, from 1. */
            seq: number;
            /** @description Year. */
            year: string;
        };
        RegistersAnswer: {
            /** @description Entries of the cases that one may see. */
            items: components["schemas"]["RegisterEntryAnswer"][];
            /** @description To be given as `cursor` for the page behind this one; null where there is none. */
            next: string | null;
            /** @description Every register in which one may see something, checked in whole. */
            registers: components["schemas"]["RegisterAnswer"][];
            /** @description Entries of the whole list. */
            total: number;
        };
        RegisterStaffBody: {
            /** @description The account that the person logs in with. */
            account: components["schemas"]["AccountBody"];
            /**
             * @description Reported agency that the person speaks for, instead of an office.
             * @enum {string}
             */
            agency?: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
            /** @description Name; stored sealed. */
            name: string;
            /**
             * @description Office that the person belongs to.
             * @enum {string}
             */
            office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
            /**
             * @description Unit of that office.
             * @enum {string}
             */
            unit?: "intake" | "examination" | "prevention" | "ku-1" | "ku-2" | "ku-3" | "ku-4" | "ku-5" | "ku-6" | "ku-7" | "resolution-monitoring" | "quality-management";
        };
        ReleaseBody: {
            /**
             * @description An agency that was asked to explain, or that has to act.
             * @enum {string}
             */
            agency: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
        };
        RenderingAnswer: {
            /** @description Bytes; 0 where there is none. */
            bytes: number;
            /** @description What it is. */
            media: string | null;
            /**
             * @description `open`; `reason-required`: in full with a reason; `withheld`: not for you; `none`: there is no such copy.
             * @enum {string}
             */
            reading: "open" | "reason-required" | "withheld" | "none";
        };
        ReplyBody: {
            /** @description What the agency answers. */
            reply: string;
        };
        ReportBody: {
            /** @description What it is; default report. Code or Indonesian name: report, rapid-response, own-motion, consultation, carbon-copy. */
            caseType?: string;
            /** @description How it reached the office; default website. Code or Indonesian name: letter, in-person, email, call-center, telephone, website, social-media, whatsapp, outreach, other, fax, own-motion, sp4n-lapor, covid-post, radius-app, online-consultation. */
            channel?: string;
            /** @description Who complains; not in an own-motion investigation. */
            complainant?: components["schemas"]["ComplainantBody"];
            /** @description Where to reach them. */
            contact?: components["schemas"]["ContactBody"];
            /**
             * Format: date
             * @description Day of the event.
             */
            eventDate?: string;
            /** @description The sender's own number of this report. */
            externalId?: string;
            /**
             * @description Language for messages; default id.
             * @enum {string}
             */
            language?: "id" | "en";
            /** @description What happened: when, where, who. */
            narrative: string;
            /** @description Office that takes it; default by place. Code or Indonesian name: pst, bna, mdn, pdg, pbr, jmb, plg, bkl, bdl, pgk, btm, jkr, bdg, smg, yyk, sby, srg, dps, mtr, kpg, ptk, plk, bjm, smd, trk, mnd, plu, mks, kdi, gto, mmj, abn, tte, jap, mkw. */
            office?: string;
            /** @description Whether, or how, the complainant objected to the body first (UU 37/2008 Art. 24(1)c): true, false, or in words. */
            priorEffort?: boolean | string;
            /**
             * Format: date
             * @description Day of that effort.
             */
            priorEffortDate?: string;
            /** @description The effort in words, beside true or false. */
            priorEffortText?: string;
            /** @description For a rapid response, at least one: emergency, threat-to-life, threat-to-right-to-live. */
            rapidCriteria?: string[];
            /**
             * Format: date
             * @description Legal day of receipt; staff only, default today.
             */
            receivedOn?: string;
            /** @description What the complainant hopes for. */
            remedy?: string;
            /** @description Who is complained about. */
            reported?: components["schemas"]["ReportedBody"];
            /** @description Keep the identity secret (UU 37/2008 Art. 24(2)); default true without an account, else false. */
            secretIdentity?: boolean;
            /** @description In what capacity; default direct-victim. Code or Indonesian name: direct-victim, family, proxy, law-office, legal-body, community-group, neither-victim-nor-proxy, government-agency, ombudsman, unknown. */
            standing?: string;
            /** @description Subject in one line. */
            subject: string;
            /** @description What it is about. Code or Indonesian name: land, civil-service, education, police, civil-registration, labour, transport-infrastructure, civil-political-rights, village, social-welfare, health, energy, water, banking, licensing, environment, justice, home-affairs, trade, telecommunication, general-service, other. */
            substance?: string;
        };
        ReportedBody: {
            /** @description The body: code, name, or as it is called. */
            agency?: string;
            /** @description Group of the body. Code or Indonesian name: local-government, police, ministry, land-agency, state-enterprise, state-school, judiciary, banking, prosecution, state-commission, state-hospital, state-university, non-ministerial-agency, armed-forces, parliament, audit-board, private-body, private-hospital, private-school, private-university, person. */
            group?: string;
            /** @description The post, never a name of a person. */
            post?: string;
        };
        ResultNoticeBody: {
            /**
             * @description Result of the examination.
             * @enum {string}
             */
            outcome: "found" | "not-found" | "discontinued";
            /** @description The result in words the complainant understands. */
            summary: string;
        };
        RouteBody: {
            /**
             * @description Office that takes the case.
             * @enum {string}
             */
            office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
            /**
             * @description Unit of that office.
             * @enum {string}
             */
            unit?: "intake" | "examination" | "prevention" | "ku-1" | "ku-2" | "ku-3" | "ku-4" | "ku-5" | "ku-6" | "ku-7" | "resolution-monitoring" | "quality-management";
        };
        RoutedAnswer: {
            /** @description The case. */
            caseId: string;
            /**
             * @description Office that has it.
             * @example kdi
             */
            office: string;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /**
             * @description Where the case stands right after this act.
             * @example routed
             */
            stage: string;
            /** @description Unit that has it. */
            unit: string | null;
        };
        SavedFilterAnswer: {
            /**
             * @description Which list.
             * @enum {string}
             */
            list: "inbox" | "search";
            /**
             * @description What one calls it.
             * @example Pleno kantor saya
             */
            name: string;
            /** @description Filters by their names. */
            query: {
                [key: string]: string;
            };
        };
        SavedFilterBody: {
            /**
             * @description Which list.
             * @enum {string}
             */
            list: "inbox" | "search";
            /** @description What one calls it. */
            name: string;
            /** @description Filters by their names. */
            query: components["schemas"]["SavedQueryPart"];
        };
        SavedFilterNameBody: {
            /**
             * @description Which list.
             * @enum {string}
             */
            list: "inbox" | "search";
            /** @description What one calls it. */
            name: string;
        };
        SavedFiltersAnswer: {
            /** @description By list and name. */
            items: components["schemas"]["SavedFilterAnswer"][];
            /** @description Whether one may keep any: an auditor writes nothing. */
            mayKeep: boolean;
        };
        SavedQueryPart: {
            /**
             * @description Reported agency.
             * @enum {string}
             */
            agency?: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
            /**
             * @description Kind of access.
             * @enum {string}
             */
            caseType?: "report" | "rapid-response" | "own-motion" | "consultation" | "carbon-copy";
            /**
             * Format: date
             * @description First day of receipt.
             */
            from?: string;
            /**
             * @description Only mine, or only those that are not.
             * @enum {string}
             */
            mine?: "true" | "false";
            /** @description Beginning of an agenda or registration number. */
            number?: string;
            /**
             * @description Office that has the case.
             * @enum {string}
             */
            office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
            /**
             * @description By day of receipt, the newest first unless said.
             * @enum {string}
             */
            order?: "newest" | "oldest";
            /**
             * @description Stage. Without it the inbox holds what is open, a search every stage.
             * @enum {string}
             */
            stage?: "received" | "awaiting-completion" | "consultation" | "material-check" | "plenary" | "registered" | "routed" | "examination" | "comment" | "corrective-monitoring" | "closing" | "closed" | "settled-at-intake";
            /**
             * @description Substance.
             * @enum {string}
             */
            substance?: "land" | "civil-service" | "education" | "police" | "civil-registration" | "labour" | "transport-infrastructure" | "civil-political-rights" | "village" | "social-welfare" | "health" | "energy" | "water" | "banking" | "licensing" | "environment" | "justice" | "home-affairs" | "trade" | "telecommunication" | "general-service" | "other";
            /**
             * Format: date
             * @description Last day of receipt.
             */
            to?: string;
            /**
             * @description Unit that has the case.
             * @enum {string}
             */
            unit?: "intake" | "examination" | "prevention" | "ku-1" | "ku-2" | "ku-3" | "ku-4" | "ku-5" | "ku-6" | "ku-7" | "resolution-monitoring" | "quality-management";
            /**
             * @description Only what is unread, or only what is read.
             * @enum {string}
             */
            unread?: "true" | "false";
        };
        SeenAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description Up to which revision. */
            seen: number;
        };
        SimilarAnswer: {
            /** @description At least so many, in whole steps; null where there are too few to be told. */
            atLeast: number | null;
            /** @description How they ended, as far as there are enough. */
            endings: components["schemas"]["EndingAnswer"][];
            /** @description Steps in which is counted; less is not told. */
            step: number;
            weeks: components["schemas"]["WeeksAnswer"] | null;
        };
        StaffActAnswer: {
            /** @description Accounts that the person logs in with. */
            accounts: components["schemas"]["AccountAnswer"][];
            /** @description Reported agency that the person speaks for. */
            agency: string | null;
            /** @description Office. */
            office: string | null;
            /**
             * @description To be given as `after` to a read that shall show this.
             * @example 42
             */
            position: string;
            /** @description Roles that wait for a second person. */
            proposals: components["schemas"]["GrantProposalAnswer"][];
            /** @description Roles that count. */
            roles: string[];
            /** @description Pseudonym of the person. */
            staffId: string;
            /** @description Whether the person may do nothing. */
            suspended: boolean;
            /** @description Code of the reason of a suspension. */
            suspendedFor: string | null;
            /** @description Unit. */
            unit: string | null;
        };
        StaffEntryAnswer: {
            /** @description Accounts that the person logs in with. */
            accounts: components["schemas"]["AccountAnswer"][];
            /** @description Reported agency that the person speaks for. */
            agency: string | null;
            /** @description Office. */
            office: string | null;
            /** @description Roles that wait for a second person. */
            proposals: components["schemas"]["GrantProposalAnswer"][];
            /** @description Roles that count. */
            roles: string[];
            /** @description Pseudonym of the person. */
            staffId: string;
            /** @description Whether the person may do nothing. */
            suspended: boolean;
            /** @description Code of the reason of a suspension. */
            suspendedFor: string | null;
            /** @description Unit. */
            unit: string | null;
        };
        StaffPageAnswer: {
            /** @description In the order of registration. */
            items: components["schemas"]["StaffEntryAnswer"][];
            /** @description To be given as `cursor` for the page behind this one; null where there is none. */
            next: string | null;
            /** @description People of the whole list. */
            total: number;
        };
        StandingAnswer: {
            /**
             * @description Who has it.
             * @example intake
             */
            holder: string;
            /** @description Who has it in words. */
            holderText: string;
            /** @description The stage in words. */
            stageText: string;
            /**
             * @description What comes next.
             * @example formal-check
             */
            step: string;
            /** @description The next step in words. */
            stepText: string;
        };
        StatisticsAnswer: {
            /** @description What is counted by. */
            by: string;
            /** @description By code. */
            cells: components["schemas"]["CellAnswer"][];
            /** @description Cells below this are not told. */
            minimumCell: number;
            /** @description Sum of the cells that are told. */
            total: number;
        };
        StoredRowAnswer: {
            /** @description Time of recording, UTC with milliseconds. */
            at: string;
            /** @description The data as they are stored: JSON as text, sealed parts sealed. */
            data: string;
            /** @description The header entry as it is stored: JSON as text. */
            entry: string;
            /** @description Hash, base64. */
            hash: string;
            /** @description Id of the event. */
            id: string;
            /** @description Position in the log. */
            position: string;
            /** @description Revision in the stream. */
            revision: number;
            /** @description Version of its data. */
            schema: number;
            /** @description Stream. */
            stream: string;
            /** @description Name of the event. */
            type: string;
        };
        StoredRowsAnswer: {
            /** @description In their order. */
            items: components["schemas"]["StoredRowAnswer"][];
            /** @description To be given as `from` for what comes behind; null where nothing does. */
            next: number | null;
            /** @description The stream. */
            stream: string;
        };
        SuspensionBody: {
            /**
             * @description The reason.
             * @enum {string}
             */
            reason: "left" | "leave" | "investigation" | "account-lost" | "other";
        };
        TimelineAnswer: {
            /** @description The case. */
            caseId: string;
            /** @description In their order. */
            entries: components["schemas"]["LineAnswer"][];
            /**
             * @description Language of the lines.
             * @enum {string}
             */
            language: "id" | "en";
            /**
             * @description Which.
             * @enum {string}
             */
            view: "public" | "internal";
        };
        TrackingAnswer: {
            /** @description Agenda number. */
            agendaNumber: string;
            asked: components["schemas"]["AskedAnswer"] | null;
            /** @description The case. */
            caseId: string;
            /** @description Kind of access. */
            caseType: string;
            /** @description Its name. */
            caseTypeName: string;
            /**
             * @description Who has it.
             * @example intake
             */
            holder: string;
            /** @description Who has it in words. */
            holderText: string;
            /** @description Language of messages. */
            language: string;
            /** @description Office that has it. */
            office: string;
            /** @description Its name. */
            officeName: string;
            /** @description How it ended, in words. */
            outcome: string | null;
            /** @description Legal day of receipt. */
            receivedOn: string;
            /** @description Registration number. */
            registrationNumber: string | null;
            /** @description What the office answered to a question for advice. */
            reply: string | null;
            /** @description Stage. */
            stage: string;
            /** @description The stage in words. */
            stageText: string;
            /**
             * @description What comes next.
             * @example formal-check
             */
            step: string;
            /** @description The next step in words. */
            stepText: string;
            /** @description The public timeline. */
            timeline: components["schemas"]["LineAnswer"][];
        };
        TransferBody: {
            /** @description What was agreed with the other side beforehand (Art. 17(3)). */
            coordination: string;
            /**
             * @description Office that takes the case over.
             * @enum {string}
             */
            office: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
            /**
             * @description Unit that takes the case over.
             * @enum {string}
             */
            unit: "intake" | "examination" | "prevention" | "ku-1" | "ku-2" | "ku-3" | "ku-4" | "ku-5" | "ku-6" | "ku-7" | "resolution-monitoring" | "quality-management";
        };
        VerdictAnswer: {
            break: components["schemas"]["BreakAnswer"] | null;
            /** @description The case. */
            caseId: string;
            /** @description Signed checkpoints that the log was held against. */
            checkpoints: number;
            /** @description Events of the case; null where something is broken. */
            events: number | null;
            since: components["schemas"]["AnchorAnswer"] | null;
            /**
             * @description `consistent`: chain and roots agree. `proved`: they also agree with a checkpoint that covers the case.
             * @enum {string}
             */
            verdict: "consistent" | "proved" | "broken";
        };
        VerifierKeysAnswer: {
            /** @description Public keys (C2SP), the newest first. */
            items: string[];
            /** @description Origin of the log. */
            origin: string;
        };
        ViewAnswer: {
            /** @description Name of the view. */
            name: string;
            /**
             * @description `never`: nobody asked this process for one.
             * @enum {string}
             */
            state: "never" | "running" | "done" | "failed";
        };
        ViewsAnswer: {
            /** @description Each with the state of its last rebuild. */
            items: components["schemas"]["ViewAnswer"][];
        };
        WarningAnswer: {
            /**
             * @description Stable name.
             * @example event-older-than-two-years
             */
            code: string;
            /** @description What it is, in a sentence. */
            sentence: string;
        };
        WeeksAnswer: {
            /** @description Within so many weeks half of them had ended. */
            half: number;
            /** @description Within so many weeks four of five had ended. */
            most: number;
        };
        WithdrawalBody: {
            /** @description Why, if the complainant wants to say. */
            reason?: string;
        };
        WorkloadAnswer: {
            /** @description The one with most first. */
            items: components["schemas"]["WorkloadEntryAnswer"][];
        };
        WorkloadEntryAnswer: {
            /** @description Open cases that they are assigned to, of those that the reader may see. */
            open: number;
            /** @description Pseudonym of an examiner or monitor. */
            staffId: string;
        };
    };
    responses: {
        /** @description This was erased (`erased`). */
        Erased: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This is not yours to do (`forbidden`). */
        Forbidden: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The request cannot be read (`malformed-request`); The Idempotency-Key header is missing or malformed (`idempotency-key-missing`). */
        Malformed: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description There is nothing here (`not-found`). Said alike for what does not exist and for what is not yours. */
        NotFound: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is not of the kind that is taken here (`unsupported-media-type`); Files of this kind are not accepted (`file-kind-not-accepted`). */
        NotTaken: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description This cannot be done now (`conflict`). A rule said no: `type` is the name of the refusal, `detail` what to do about it. Nothing was recorded. */
        Refused: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The body is too large (`body-too-large`); The file is too large (`file-too-large`). */
        TooLarge: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description Too many attempts (`too-many-requests`). */
        TooManyRequests: {
            headers: {
                /** @description Whole seconds to wait. */
                "Retry-After": number;
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description A value is not acceptable (`unacceptable-value`); The scanner found something harmful in the file (`file-harmful`); This Idempotency-Key was used for another request (`idempotency-key-reused`). `errors` names each field and what to do about it. Nothing was recorded. */
        Unacceptable: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The token is not accepted (`unauthenticated`). */
        Unauthenticated: {
            headers: {
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
        /** @description The file cannot be read now (`file-unavailable`); The register is busy (`store-busy`); Tokens cannot be verified now (`issuer-unreachable`); This view has not caught up yet (`view-behind`); This service is starting or stopping (`not-ready`). */
        Unavailable: {
            headers: {
                /** @description Whole seconds to wait. */
                "Retry-After": number;
                /** @description Id of the request, as the log knows it. */
                "X-Request-Id"?: string;
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "identity.listStaff": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Go on where an earlier answer ended: its `next`. */
                cursor?: string;
                /** @description At most so many; 100 unless given. */
                limit?: number;
                /** @description People of this office only. */
                office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
                /** @description People who hold this role only. */
                role?: "PVL" | "ASR" | "RSM" | "KAP" | "PIM" | "NAR" | "AUD" | "DPO" | "OPR";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffPageAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.registerStaff": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterStaffBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.linkAccount": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.proposeGrant": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.confirmGrant": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The person. */
                id: string;
                /** @description The role. */
                role: "PEL" | "RCP" | "PVL" | "ASR" | "RSM" | "KAP" | "PIM" | "NAR" | "AUD" | "DPO" | "OPR";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.revokeRole": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The person. */
                id: string;
                /** @description The role. */
                role: "PEL" | "RCP" | "PVL" | "ASR" | "RSM" | "KAP" | "PIM" | "NAR" | "AUD" | "DPO" | "OPR";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.invite": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.reinstateStaff": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.suspendStaff": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The person. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SuspensionBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffActAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "identity.readOwnEntry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnEntryAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.attachEvidence": {
        parameters: {
            query?: {
                /** @description What it is for; an identity document is read as identity is. Default: evidence. */
                purpose?: "evidence" | "identity-document" | "mandate";
            };
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
                /** @description What the file is called, percent-encoded UTF-8. It is sealed, and never decides anything. */
                "Jejak-File-Name": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        /** @description The file itself. What it is is found in its content. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.submitCompletion": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.requestCompletion": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompletionRequestBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.answerConsultation": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationAnswerBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.formalCheck": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FormalCheckBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FormalCheckAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.materialCheck": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MaterialCheckBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MaterialCheckAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.decideAtPlenary": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlenaryDecisionBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlenaryAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.withdraw": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.listFollowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.openReceiptSession": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptSessionBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceiptSessionAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            429: components["responses"]["TooManyRequests"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.lodge": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportBody"];
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LodgedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.listViews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.readRebuild": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the view. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "intake.rebuildView": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Name of the view. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; ask how far it is. */
            202: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.redeliver": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The delivery. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedeliveryAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.listFollowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.countMail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.listParked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedKeysAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.showParked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedMessagesAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.discardParked": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
                /** @description The case. */
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.redriveParked": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; ask how far it is. */
            202: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedriveAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.listViews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.readRebuild": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the view. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "notification.rebuildView": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Name of the view. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; ask how far it is. */
            202: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "house.readOpenapi": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readIndexLedger": {
        parameters: {
            query?: {
                /** @description Revision to begin at, whichever way; the first of the order unless said. */
                from?: number;
                /** @description Entries of a page; 200 unless said. */
                limit?: number;
                /** @description Which end comes first; the oldest unless said. */
                order?: "oldest-first" | "newest-first";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndexLedgerAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readAgencyRecord": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AgencyRecordAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readApprovals": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Entries of a page; 50 unless said. */
                limit?: number;
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalsPageAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readCase": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Why you look, where access asks for a reason; the header `Jejak-Reason` keeps it out of the URL. */
                reason?: string;
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
                /** @description Why you look, percent-encoded, where access asks for a reason. */
                "Jejak-Reason"?: string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseFileAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readAccessLedger": {
        parameters: {
            query?: {
                /** @description Revision to begin at, whichever way; the first of the order unless said. */
                from?: number;
                /** @description Entries of a page; 200 unless said. */
                limit?: number;
                /** @description Which end comes first; the oldest unless said. */
                order?: "oldest-first" | "newest-first";
            };
            header?: never;
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccessLedgerAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.replay": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description A day: what was stored by its end, at the office that has the case. */
                day?: string;
                /** @description An instant, e.g. 2026-03-01T00:00:00Z; what was stored by then. */
                instant?: string;
                /** @description A position of the log. */
                position?: string;
                /** @description Why you look, where access asks for a reason; the header `Jejak-Reason` keeps it out of the URL. */
                reason?: string;
                /** @description Revision of an event of the case; beyond its last one, the file of today. */
                revision?: number;
                /** @description Closed, nothing that is sealed is opened and the access ledger gets no entry; open unless said. */
                texts?: "open" | "closed";
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
                /** @description Why you look, percent-encoded, where access asks for a reason. */
                "Jejak-Reason"?: string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AsOfAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readAttachments": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
                /** @description Why you look, percent-encoded, where access asks for a reason. */
                "Jejak-Reason"?: string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.downloadCopy": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
                /** @description Why you look, percent-encoded, where access asks for a reason. */
                "Jejak-Reason"?: string;
            };
            path: {
                /** @description The file. */
                attachment: string;
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Erased"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.downloadOriginal": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
                /** @description Why you look, percent-encoded, where access asks for a reason. */
                "Jejak-Reason"?: string;
            };
            path: {
                /** @description The file. */
                attachment: string;
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            410: components["responses"]["Erased"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readCaseDeliveries": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseDeliveriesAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readEvents": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description First revision. */
                from?: number;
                /** @description Rows of a page; 200 unless said. */
                limit?: number;
            };
            header?: never;
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StoredRowsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readTimeline": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description The public timeline unless `internal`. */
                view?: "public" | "internal";
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
                /** @description Why you look, percent-encoded, where access asks for a reason. */
                "Jejak-Reason"?: string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readVerdict": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
            };
            header?: never;
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerdictAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.listDeliveries": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Entries of a page; 50 unless said. */
                limit?: number;
                /** @description State of the delivery. */
                state?: "queued" | "attempted" | "sent" | "failed" | "uncertain" | "given-up";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeliveriesPageAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.listFollowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readInbox": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Reported agency. */
                agency?: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
                /** @description Kind of access. */
                caseType?: "report" | "rapid-response" | "own-motion" | "consultation" | "carbon-copy";
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description First day of receipt. */
                from?: string;
                /** @description Entries of a page; 50 unless said. */
                limit?: number;
                /** @description Only mine, or only those that are not. */
                mine?: "true" | "false";
                /** @description Office that has the case. */
                office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
                /** @description By day of receipt, the newest first unless said. */
                order?: "newest" | "oldest";
                /** @description Stage. Without it the inbox holds what is open, a search every stage. */
                stage?: "received" | "awaiting-completion" | "consultation" | "material-check" | "plenary" | "registered" | "routed" | "examination" | "comment" | "corrective-monitoring" | "closing" | "closed" | "settled-at-intake";
                /** @description Substance. */
                substance?: "land" | "civil-service" | "education" | "police" | "civil-registration" | "labour" | "transport-infrastructure" | "civil-political-rights" | "village" | "social-welfare" | "health" | "energy" | "water" | "banking" | "licensing" | "environment" | "justice" | "home-affairs" | "trade" | "telecommunication" | "general-service" | "other";
                /** @description Last day of receipt. */
                to?: string;
                /** @description Unit that has the case. */
                unit?: "intake" | "examination" | "prevention" | "ku-1" | "ku-2" | "ku-3" | "ku-4" | "ku-5" | "ku-6" | "ku-7" | "resolution-monitoring" | "quality-management";
                /** @description Only what is unread, or only what is read. */
                unread?: "true" | "false";
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InboxAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.markSeen": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SeenAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readLogBatches": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Entries of a page; 1,000 unless said. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BatchesAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readLogCheckpoints": {
        parameters: {
            query?: {
                /** @description First revision. */
                from?: number;
                /** @description Rows of a page; 200 unless said. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckpointsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readLogEntries": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Entries of a page; 1,000 unless said. */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogEntriesAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readLogKey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifierKeysAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readPlenaryDecisions": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Day of the meeting. */
                heldOn?: string;
                /** @description Entries of a page; 50 unless said. */
                limit?: number;
                /** @description Office that had the case then. */
                office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlenaryDecisionsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readRegisters": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Kind of register. */
                kind?: "agenda" | "registration" | "assignment";
                /** @description Entries of a page; 50 unless said. */
                limit?: number;
                /** @description Office that keeps the register. */
                office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
                /** @description Year of the register. */
                year?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readSavedFilters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFiltersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.saveFilter": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedFilterBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFiltersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.removeFilter": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SavedFilterNameBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedFiltersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.search": {
        parameters: {
            query?: {
                /** @description Pseudonym of whoever did something in it. For whom the stored events are. */
                actor?: string;
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Reported agency. */
                agency?: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
                /** @description Kind of access. */
                caseType?: "report" | "rapid-response" | "own-motion" | "consultation" | "carbon-copy";
                /** @description The `next` of the page before. */
                cursor?: string;
                /** @description Type of an event that its file has. For whom the stored events are. */
                event?: "ReportReceived" | "ReceiptIssued" | "FormalCheckPassed" | "CompletionRequested" | "CompletionSubmitted" | "MaterialCheckRecorded" | "ReportAccepted" | "ReportRegistered" | "ReportRefused" | "ReportWithdrawn" | "ConsultationAnswered" | "EvidenceAttached" | "CarbonCopyRecorded" | "CaseRouted" | "CaseTransferred" | "ExaminersAssigned" | "ConflictDeclared" | "ConflictDetected" | "DocumentsReviewed" | "ClarificationRequested" | "ClarificationReceived" | "ResultNotified" | "CommentReceived" | "FinalReportDrafted" | "FinalReportIssued" | "CorrectiveActionsOrdered" | "CorrectiveActionReported" | "CorrectiveActionVerified" | "CorrectiveActionRejected" | "CorrectiveActionsFulfilled" | "AgencyDocumentAttached" | "WorkingPaperAttached" | "SanitisedCopyAttached" | "DocumentReleaseProposed" | "DocumentReleased" | "ClosureDrafted" | "ClosureChecked" | "ClosureReturned" | "ClosureApproved" | "CaseClosed";
                /** @description First day of receipt. */
                from?: string;
                /** @description Entries of a page; 50 unless said. */
                limit?: number;
                /** @description Beginning of an agenda or registration number. */
                number?: string;
                /** @description Office that has the case. */
                office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
                /** @description Pseudonym of a member of staff who examines it or acted on it at intake. */
                staff?: string;
                /** @description Stage. Without it the inbox holds what is open, a search every stage. */
                stage?: "received" | "awaiting-completion" | "consultation" | "material-check" | "plenary" | "registered" | "routed" | "examination" | "comment" | "corrective-monitoring" | "closing" | "closed" | "settled-at-intake";
                /** @description Substance. */
                substance?: "land" | "civil-service" | "education" | "police" | "civil-registration" | "labour" | "transport-infrastructure" | "civil-political-rights" | "village" | "social-welfare" | "health" | "energy" | "water" | "banking" | "licensing" | "environment" | "justice" | "home-affairs" | "trade" | "telecommunication" | "general-service" | "other";
                /** @description Last day of receipt. */
                to?: string;
                /** @description Unit that has the case. */
                unit?: "intake" | "examination" | "prevention" | "ku-1" | "ku-2" | "ku-3" | "ku-4" | "ku-5" | "ku-6" | "ku-7" | "resolution-monitoring" | "quality-management";
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesPageAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.searchIdentity": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentitySearchBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CasesPageAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readSimilar": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Agency that was reported. */
                agency?: "buton-setda" | "buton-dpmptsp" | "buton-dinsos" | "buton-dinkes" | "buton-disdukcapil" | "buton-disdik" | "buton-disbud" | "buton-diskominfo" | "buton-kesbangpol" | "buton-satpol-pp" | "buton-bapenda" | "buton-bkd" | "buton-puskesmas-wakaokili" | "buton-rsud" | "buton-dprd" | "buton-setwan" | "buton-inspektorat" | "buton-bappeda" | "buton-bpkad" | "buton-bpbd" | "buton-dpupr" | "buton-perkim" | "buton-dlh" | "buton-dishub" | "buton-dpmd" | "buton-dp3a" | "buton-disnakertrans" | "buton-diskoperindag" | "buton-distan" | "buton-dkp" | "buton-diskan" | "buton-dispar" | "buton-dispora" | "buton-dispusip" | "buton-damkar" | "buton-kec-pasarwajo" | "buton-kec-kapontori" | "buton-kec-lasalimu" | "buton-kec-lasalimu-selatan" | "buton-kec-siotapina" | "buton-kec-wolowa" | "buton-kec-wabula" | "buton-pemdes" | "buton-pdam" | "polres-buton" | "kantah-buton" | "kemenag-buton" | "kua-buton" | "pln-buton" | "bpjs-kesehatan-buton" | "bpjs-ketenagakerjaan-buton" | "kejari-buton" | "pn-pasarwajo" | "pa-pasarwajo" | "bulog-buton" | "sma-negeri-buton" | "smp-negeri-buton" | "sd-negeri-buton";
                /** @description Kind of service. */
                substance?: "land" | "civil-service" | "education" | "police" | "civil-registration" | "labour" | "transport-infrastructure" | "civil-political-rights" | "village" | "social-welfare" | "health" | "energy" | "water" | "banking" | "licensing" | "environment" | "justice" | "home-affairs" | "trade" | "telecommunication" | "general-service" | "other";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SimilarAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readStatistics": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description What is counted by; stage unless said. */
                by?: "stage" | "caseType" | "class" | "substance" | "group" | "agency" | "channel" | "office" | "month" | "outcome" | "closingReason";
                /** @description First day of receipt. */
                from?: string;
                /** @description Office that has the case. */
                office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
                /** @description Last day of receipt. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatisticsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.track": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Id of one of your own cases. */
                case?: string;
            };
            header?: {
                /** @description `id` or `en`: in which language names and sentences are told. */
                "Accept-Language"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.listViews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewsAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readRebuild": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Name of the view. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.rebuildView": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Name of the view. */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; ask how far it is. */
            202: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RebuildAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.readWorkload": {
        parameters: {
            query?: {
                /** @description Position of a write that must be seen; waits for it, 503 when it takes too long. */
                after?: string;
                /** @description Office whose cases are counted; all that one may see unless said. */
                office?: "pst" | "bna" | "mdn" | "pdg" | "pbr" | "jmb" | "plg" | "bkl" | "bdl" | "pgk" | "btm" | "jkr" | "bdg" | "smg" | "yyk" | "sby" | "srg" | "dps" | "mtr" | "kpg" | "ptk" | "plk" | "bjm" | "smd" | "trk" | "mnd" | "plu" | "mks" | "kdi" | "gto" | "mmj" | "abn" | "tte" | "jap" | "mkw";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkloadAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.releaseDocument": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The file. */
                attachment: string;
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.proposeRelease": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The file. */
                attachment: string;
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReleaseBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.attachSanitisedCopy": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
                /** @description What the file is called, percent-encoded UTF-8. It is sealed, and never decides anything. */
                "Jejak-File-Name": string;
            };
            path: {
                /** @description The file. */
                attachment: string;
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        /** @description The file itself. What it is is found in its content. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.requestClarification": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClarificationBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.attachToReply": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
                /** @description What the file is called, percent-encoded UTF-8. It is sealed, and never decides anything. */
                "Jejak-File-Name": string;
            };
            path: {
                /** @description The case. */
                id: string;
                /** @description Which clarification, from 1. */
                n: number;
            };
            cookie?: never;
        };
        /** @description The file itself. What it is is found in its content. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.replyToClarification": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
                /** @description Which clarification, from 1. */
                n: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReplyBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.approveClosure": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.checkClosure": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureCheckBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.draftClosure": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosureDraftBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.comment": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.attachToActionReport": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
                /** @description What the file is called, percent-encoded UTF-8. It is sealed, and never decides anything. */
                "Jejak-File-Name": string;
            };
            path: {
                /** @description The case. */
                id: string;
                /** @description Which corrective action, from 1. */
                k: number;
            };
            cookie?: never;
        };
        /** @description The file itself. What it is is found in its content. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.reportCorrectiveAction": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
                /** @description Which corrective action, from 1. */
                k: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionReportBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.verifyCorrectiveAction": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
                /** @description Which corrective action, from 1. */
                k: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActionVerificationBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.reviewDocuments": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DocumentReviewBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.writeFinalReport": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinalReportBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.signFinalReport": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.notifyResult": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResultNoticeBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.attachWorkingPaper": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
                /** @description What the file is called, percent-encoded UTF-8. It is sealed, and never decides anything. */
                "Jejak-File-Name": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        /** @description The file itself. What it is is found in its content. */
        requestBody: {
            content: {
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Recorded. */
            201: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.listFollowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.listParked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedKeysAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.showParked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedMessagesAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.discardParked": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
                /** @description The case. */
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "resolution.redriveParked": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; ask how far it is. */
            202: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedriveAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.declareConflict": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConflictBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.assignExaminers": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExaminersBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.readPlacement": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlacementAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.route": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RouteBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.transfer": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description The case. */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TransferBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoutedAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.listFollowers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowersAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.listParked": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedKeysAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.showParked": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParkedMessagesAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.discardParked": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
                /** @description The case. */
                message: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DiscardBody"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscardAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "routing.redriveParked": {
        parameters: {
            query?: never;
            header: {
                /** @description New for each request, the same when it is repeated: 8 to 128 printable ASCII characters. */
                "Idempotency-Key": string;
            };
            path: {
                /** @description Key of the messages that wait: the id of what they are about. */
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; ask how far it is. */
            202: {
                headers: {
                    /** @description There, and `true`, where the request was a repetition: nothing was recorded anew. */
                    "Idempotent-Replayed"?: "true";
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RedriveAnswer"];
                };
            };
            400: components["responses"]["Malformed"];
            401: components["responses"]["Unauthenticated"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            409: components["responses"]["Refused"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["NotTaken"];
            422: components["responses"]["Unacceptable"];
            503: components["responses"]["Unavailable"];
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "house.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        status: string;
                    };
                };
            };
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "house.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        phase: "starting" | "running" | "stopping";
                        /** @enum {string} */
                        status: "ok" | "not ready";
                    };
                };
            };
            /** @description Not ready: `phase` and `checks` say why. */
            503: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            [key: string]: string;
                        };
                        /** @enum {string} */
                        phase: "starting" | "running" | "stopping";
                        /** @enum {string} */
                        status: "ok" | "not ready";
                    };
                };
            };
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "house.metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was asked for. */
            200: {
                headers: {
                    /** @description Id of the request, as the log knows it. */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description What went wrong. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
