-- CreateEnum
CREATE TYPE "DepartmentFunction" AS ENUM ('sales', 'procurement', 'finance', 'hr', 'other');

-- CreateEnum
CREATE TYPE "HallVisibility" AS ENUM ('shown', 'name_only', 'hidden');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('admin', 'hr', 'finance', 'buyer', 'auditor');

-- CreateEnum
CREATE TYPE "PeopleImportState" AS ENUM ('previewed', 'applied');

-- CreateEnum
CREATE TYPE "AwardKind" AS ENUM ('vote', 'direct');

-- CreateEnum
CREATE TYPE "CountMethod" AS ENUM ('plurality', 'irv');

-- CreateEnum
CREATE TYPE "TieRule" AS ENUM ('prior_rounds', 'lot', 'shared', 'hr_decides');

-- CreateEnum
CREATE TYPE "NomineeKind" AS ENUM ('person', 'team', 'either');

-- CreateEnum
CREATE TYPE "CyclePhase" AS ENUM ('draft', 'nominating', 'screening', 'voting', 'counting', 'certifying', 'announced', 'archived', 'cancelled');

-- CreateEnum
CREATE TYPE "NominationState" AS ENUM ('draft', 'submitted', 'returned', 'declined', 'withdrawn');

-- CreateEnum
CREATE TYPE "EntryState" AS ENUM ('open', 'shortlisted', 'withdrawn', 'disqualified');

-- CreateEnum
CREATE TYPE "ResultState" AS ENUM ('counted', 'certified');

-- CreateEnum
CREATE TYPE "Side" AS ENUM ('sales', 'procurement', 'other');

-- CreateEnum
CREATE TYPE "WinState" AS ENUM ('draft', 'submitted', 'returned', 'confirmed', 'validated', 'closed', 'reversed');

-- CreateEnum
CREATE TYPE "ValueKind" AS ENUM ('revenue', 'margin', 'price', 'freight', 'inventory', 'working_capital', 'quality', 'consumption', 'waste', 'productivity', 'cycle_time', 'service', 'avoidance', 'rebid_avoided', 'risk');

-- CreateEnum
CREATE TYPE "ValueUnit" AS ENUM ('money', 'days', 'percent', 'points');

-- CreateEnum
CREATE TYPE "BaselineKind" AS ENUM ('prior_price', 'budget', 'bid', 'list', 'measured');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('lead', 'procurement_engaged', 'first_joint_meeting', 'supplier_quotes', 'offer_sent', 'won', 'contract_signed', 'first_delivery');

-- CreateEnum
CREATE TYPE "OrderState" AS ENUM ('draft', 'submitted', 'approved', 'rejected', 'sent', 'acknowledged', 'shipped', 'received', 'cancelled');

-- CreateEnum
CREATE TYPE "LetterState" AS ENUM ('queued', 'sending', 'sent', 'delivered', 'bounced', 'complained', 'failed', 'suppressed', 'cancelled');

-- CreateTable
CREATE TABLE "Company" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "peopleTeamName" TEXT NOT NULL DEFAULT 'People team',
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "timeZone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "poPattern" TEXT NOT NULL DEFAULT 'PO-{year}-{number}',
    "address" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SetupToken" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SetupToken_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "function" "DepartmentFunction" NOT NULL DEFAULT 'other',

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "employeeNumber" TEXT,
    "jobTitle" TEXT NOT NULL DEFAULT '',
    "departmentId" TEXT NOT NULL,
    "managerId" TEXT,
    "location" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL DEFAULT 'UTC',
    "startDate" DATE,
    "searchText" TEXT NOT NULL DEFAULT '',
    "hallVisibility" "HallVisibility" NOT NULL DEFAULT 'shown',
    "deactivatedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "personId" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("personId","role")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PeopleImport" (
    "id" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "csv" TEXT NOT NULL,
    "state" "PeopleImportState" NOT NULL DEFAULT 'previewed',
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "appliedAt" TIMESTAMPTZ(3),
    "addedCount" INTEGER NOT NULL DEFAULT 0,
    "changedCount" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PeopleImport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Award" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "kind" "AwardKind" NOT NULL,
    "method" "CountMethod" NOT NULL DEFAULT 'irv',
    "tieRule" "TieRule" NOT NULL DEFAULT 'prior_rounds',
    "nomineeKind" "NomineeKind" NOT NULL DEFAULT 'either',
    "requireBothSides" BOOLEAN NOT NULL DEFAULT false,
    "allowSelf" BOOLEAN NOT NULL DEFAULT false,
    "allowOwnVote" BOOLEAN NOT NULL DEFAULT false,
    "offerNone" BOOLEAN NOT NULL DEFAULT false,
    "quorumPercent" INTEGER NOT NULL DEFAULT 0,
    "citationLength" INTEGER NOT NULL DEFAULT 400,
    "questions" JSONB NOT NULL DEFAULT '[]',
    "eligibility" JSONB NOT NULL DEFAULT '{}',
    "trophyItemId" TEXT,
    "engravingTemplate" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Award_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Cycle" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "phase" "CyclePhase" NOT NULL DEFAULT 'draft',
    "nominationsOpenAt" TIMESTAMPTZ(3) NOT NULL,
    "nominationsCloseAt" TIMESTAMPTZ(3) NOT NULL,
    "votingOpenAt" TIMESTAMPTZ(3) NOT NULL,
    "votingCloseAt" TIMESTAMPTZ(3) NOT NULL,
    "announceAt" TIMESTAMPTZ(3),
    "announcedAt" TIMESTAMPTZ(3),
    "closingSoonSentAt" TIMESTAMPTZ(3),
    "heldBackBy" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "createdById" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Cycle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Category" (
    "id" TEXT NOT NULL,
    "cycleId" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "method" "CountMethod" NOT NULL,
    "tieRule" "TieRule" NOT NULL,
    "nomineeKind" "NomineeKind" NOT NULL,
    "requireBothSides" BOOLEAN NOT NULL,
    "allowSelf" BOOLEAN NOT NULL,
    "allowOwnVote" BOOLEAN NOT NULL,
    "offerNone" BOOLEAN NOT NULL,
    "quorumPercent" INTEGER NOT NULL,
    "citationLength" INTEGER NOT NULL,
    "questions" JSONB NOT NULL,
    "eligibility" JSONB NOT NULL,
    "trophyItemId" TEXT,
    "engravingTemplate" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "frozenAt" TIMESTAMPTZ(3),

    CONSTRAINT "Category_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Nomination" (
    "id" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "nominatorId" TEXT NOT NULL,
    "state" "NominationState" NOT NULL DEFAULT 'draft',
    "nomineeKey" TEXT NOT NULL DEFAULT '',
    "teamName" TEXT NOT NULL DEFAULT '',
    "answers" JSONB NOT NULL DEFAULT '{}',
    "winId" TEXT,
    "entryId" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Nomination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NominationNominee" (
    "nominationId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "NominationNominee_pkey" PRIMARY KEY ("nominationId","personId")
);

-- CreateTable
CREATE TABLE "Entry" (
    "id" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "nomineeKey" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "citation" TEXT NOT NULL DEFAULT '',
    "state" "EntryState" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL DEFAULT '',
    "winId" TEXT,

    CONSTRAINT "Entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EntryMember" (
    "entryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,

    CONSTRAINT "EntryMember_pkey" PRIMARY KEY ("entryId","personId")
);

-- CreateTable
CREATE TABLE "VoterRoll" (
    "categoryId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "votedOn" DATE,
    "struckReason" TEXT,

    CONSTRAINT "VoterRoll_pkey" PRIMARY KEY ("categoryId","personId")
);

-- CreateTable
CREATE TABLE "BallotBox" (
    "categoryId" TEXT NOT NULL,
    "freezeHash" TEXT NOT NULL,
    "entryIds" TEXT[],
    "publicKey" BYTEA NOT NULL,
    "wrappedPrivateKey" BYTEA,
    "wrappedSlotKey" BYTEA,
    "wrappedSeed" BYTEA,
    "seedCommitment" TEXT NOT NULL,
    "seed" TEXT,
    "boxHash" TEXT,
    "unsealedAt" TIMESTAMPTZ(3),
    "rewrittenAt" TIMESTAMPTZ(3),
    "openedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "BallotBox_pkey" PRIMARY KEY ("categoryId")
);

-- CreateTable
CREATE TABLE "SealedBallot" (
    "categoryId" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "SealedBallot_pkey" PRIMARY KEY ("categoryId","slot")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "id" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "ranks" JSONB NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "categoryId" TEXT NOT NULL,
    "code" TEXT NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("categoryId","code")
);

-- CreateTable
CREATE TABLE "Result" (
    "id" TEXT NOT NULL,
    "categoryId" TEXT NOT NULL,
    "state" "ResultState" NOT NULL DEFAULT 'counted',
    "file" JSONB NOT NULL,
    "winnerIds" TEXT[],
    "outcome" TEXT NOT NULL,
    "eligibleCount" INTEGER NOT NULL,
    "castCount" INTEGER NOT NULL,
    "countedAt" TIMESTAMPTZ(3) NOT NULL,
    "decisionReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TieDecision" (
    "id" TEXT NOT NULL,
    "resultId" TEXT NOT NULL,
    "order" TEXT[],
    "reason" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedById" TEXT,
    "agreedAt" TIMESTAMPTZ(3),

    CONSTRAINT "TieDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Certification" (
    "resultId" TEXT NOT NULL,
    "seat" INTEGER NOT NULL,
    "personId" TEXT NOT NULL,
    "certifiedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Certification_pkey" PRIMARY KEY ("resultId","seat")
);

-- CreateTable
CREATE TABLE "Laureate" (
    "id" TEXT NOT NULL,
    "awardId" TEXT NOT NULL,
    "categoryId" TEXT,
    "entryId" TEXT,
    "winId" TEXT,
    "awardName" TEXT NOT NULL,
    "cycleName" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL,
    "citation" TEXT NOT NULL,
    "honouredOn" DATE NOT NULL,
    "certificateCode" TEXT NOT NULL,
    "announcedAt" TIMESTAMPTZ(3),
    "note" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Laureate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LaureateMember" (
    "laureateId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "LaureateMember_pkey" PRIMARY KEY ("laureateId","personId")
);

-- CreateTable
CREATE TABLE "Win" (
    "id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "story" TEXT NOT NULL DEFAULT '',
    "customer" TEXT NOT NULL DEFAULT '',
    "suppliers" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "hideCustomer" BOOLEAN NOT NULL DEFAULT false,
    "hideAmounts" BOOLEAN NOT NULL DEFAULT false,
    "currency" TEXT NOT NULL,
    "state" "WinState" NOT NULL DEFAULT 'draft',
    "returnComment" TEXT NOT NULL DEFAULT '',
    "searchText" TEXT NOT NULL DEFAULT '',
    "submittedById" TEXT NOT NULL,
    "submitterSide" "Side" NOT NULL DEFAULT 'other',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Win_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WinParticipant" (
    "winId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "sentence" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "WinParticipant_pkey" PRIMARY KEY ("winId","personId")
);

-- CreateTable
CREATE TABLE "ValueLine" (
    "id" TEXT NOT NULL,
    "winId" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "kind" "ValueKind" NOT NULL,
    "label" TEXT NOT NULL DEFAULT '',
    "unit" "ValueUnit" NOT NULL DEFAULT 'money',
    "baseline" BIGINT NOT NULL,
    "achieved" BIGINT NOT NULL,
    "baselineKind" "BaselineKind" NOT NULL DEFAULT 'measured',
    "baselineSource" TEXT NOT NULL DEFAULT '',
    "baselineDate" DATE,
    "hard" BOOLEAN NOT NULL DEFAULT true,
    "recurring" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ValueLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "winId" TEXT NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "on" DATE NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("winId","kind")
);

-- CreateTable
CREATE TABLE "SignOff" (
    "winId" TEXT NOT NULL,
    "side" "Side" NOT NULL,
    "personId" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SignOff_pkey" PRIMARY KEY ("winId","side")
);

-- CreateTable
CREATE TABLE "Applause" (
    "winId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Applause_pkey" PRIMARY KEY ("winId","personId")
);

-- CreateTable
CREATE TABLE "Vendor" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "contactName" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "accountNumber" TEXT NOT NULL DEFAULT '',
    "currency" TEXT NOT NULL DEFAULT 'EUR',
    "paymentTerms" TEXT NOT NULL DEFAULT '',
    "leadTimeDays" INTEGER NOT NULL DEFAULT 10,
    "note" TEXT NOT NULL DEFAULT '',
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Vendor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueItem" (
    "id" TEXT NOT NULL,
    "vendorId" TEXT NOT NULL,
    "sku" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "material" TEXT NOT NULL DEFAULT '',
    "shape" TEXT NOT NULL DEFAULT 'crystal',
    "unitPrice" BIGINT NOT NULL,
    "zones" JSONB NOT NULL,
    "retiredAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CatalogueItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrophyOrder" (
    "id" TEXT NOT NULL,
    "number" SERIAL NOT NULL,
    "title" TEXT NOT NULL,
    "vendorId" TEXT NOT NULL,
    "state" "OrderState" NOT NULL DEFAULT 'draft',
    "categoryId" TEXT,
    "winId" TEXT,
    "laureateId" TEXT,
    "currency" TEXT NOT NULL,
    "neededBy" DATE,
    "deliverTo" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "poNumber" TEXT,
    "submittedById" TEXT,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedById" TEXT,
    "decidedAt" TIMESTAMPTZ(3),
    "rejectReason" TEXT NOT NULL DEFAULT '',
    "sentAt" TIMESTAMPTZ(3),
    "vendorTokenHash" TEXT,
    "vendorTokenEndsAt" TIMESTAMPTZ(3),
    "acknowledgedAt" TIMESTAMPTZ(3),
    "vendorContact" TEXT NOT NULL DEFAULT '',
    "promisedShipOn" DATE,
    "promisedArriveOn" DATE,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TrophyOrder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Piece" (
    "id" TEXT NOT NULL,
    "orderId" TEXT NOT NULL,
    "itemId" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "recipientId" TEXT,
    "recipientName" TEXT NOT NULL,
    "engraving" TEXT[],
    "unitPrice" BIGINT NOT NULL,
    "carrier" TEXT NOT NULL DEFAULT '',
    "trackingNumber" TEXT NOT NULL DEFAULT '',
    "shippedAt" TIMESTAMPTZ(3),
    "receivedAt" TIMESTAMPTZ(3),
    "receivedById" TEXT,
    "condition" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Piece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Letter" (
    "id" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "personId" TEXT,
    "toName" TEXT NOT NULL,
    "toAddress" TEXT NOT NULL,
    "props" JSONB NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "state" "LetterState" NOT NULL DEFAULT 'queued',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT,
    "html" TEXT,
    "text" TEXT,
    "sender" TEXT,
    "parcelKey" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "firstTriedAt" TIMESTAMPTZ(3),
    "nextTryAt" TIMESTAMPTZ(3),
    "leasedUntil" TIMESTAMPTZ(3),
    "leaseToken" TEXT,
    "sentAt" TIMESTAMPTZ(3),
    "transport" TEXT,
    "providerId" TEXT,
    "lastError" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Letter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterAttachment" (
    "id" TEXT NOT NULL,
    "letterId" TEXT NOT NULL,
    "filename" TEXT NOT NULL,
    "contentType" TEXT NOT NULL,
    "content" BYTEA NOT NULL,

    CONSTRAINT "LetterAttachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "LetterEvent" (
    "id" TEXT NOT NULL,
    "letterId" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "providerId" TEXT,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "LetterEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailPace" (
    "transport" TEXT NOT NULL,
    "perSecond" DOUBLE PRECISION NOT NULL,
    "nextCallAt" TIMESTAMPTZ(3) NOT NULL,
    "pausedUntil" TIMESTAMPTZ(3),
    "pauseReason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "MailPace_pkey" PRIMARY KEY ("transport")
);

-- CreateTable
CREATE TABLE "Suppression" (
    "address" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Suppression_pkey" PRIMARY KEY ("address")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "seq" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT NOT NULL,
    "act" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "origin" TEXT NOT NULL DEFAULT '',
    "prevHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "AuditHead" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditHead_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OnceKey" (
    "key" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "OnceKey_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Heartbeat" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Heartbeat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Department_name_key" ON "Department"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Person_email_key" ON "Person"("email");

-- CreateIndex
CREATE UNIQUE INDEX "Person_employeeNumber_key" ON "Person"("employeeNumber");

-- CreateIndex
CREATE INDEX "Person_departmentId_idx" ON "Person"("departmentId");

-- CreateIndex
CREATE INDEX "Person_managerId_idx" ON "Person"("managerId");

-- CreateIndex
CREATE INDEX "Person_name_idx" ON "Person"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Session_tokenHash_key" ON "Session"("tokenHash");

-- CreateIndex
CREATE INDEX "Session_personId_idx" ON "Session"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "SignInCode_tokenHash_key" ON "SignInCode"("tokenHash");

-- CreateIndex
CREATE INDEX "SignInCode_personId_idx" ON "SignInCode"("personId");

-- CreateIndex
CREATE INDEX "Cycle_phase_idx" ON "Cycle"("phase");

-- CreateIndex
CREATE UNIQUE INDEX "Category_cycleId_awardId_key" ON "Category"("cycleId", "awardId");

-- CreateIndex
CREATE INDEX "Nomination_categoryId_state_idx" ON "Nomination"("categoryId", "state");

-- CreateIndex
CREATE INDEX "Nomination_nominatorId_idx" ON "Nomination"("nominatorId");

-- CreateIndex
CREATE INDEX "NominationNominee_personId_idx" ON "NominationNominee"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Entry_categoryId_nomineeKey_key" ON "Entry"("categoryId", "nomineeKey");

-- CreateIndex
CREATE INDEX "EntryMember_personId_idx" ON "EntryMember"("personId");

-- CreateIndex
CREATE INDEX "VoterRoll_personId_idx" ON "VoterRoll"("personId");

-- CreateIndex
CREATE INDEX "Ballot_categoryId_idx" ON "Ballot"("categoryId");

-- CreateIndex
CREATE UNIQUE INDEX "Result_categoryId_key" ON "Result"("categoryId");

-- CreateIndex
CREATE INDEX "TieDecision_resultId_idx" ON "TieDecision"("resultId");

-- CreateIndex
CREATE UNIQUE INDEX "Certification_resultId_personId_key" ON "Certification"("resultId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "Laureate_certificateCode_key" ON "Laureate"("certificateCode");

-- CreateIndex
CREATE INDEX "Laureate_honouredOn_idx" ON "Laureate"("honouredOn");

-- CreateIndex
CREATE UNIQUE INDEX "Laureate_categoryId_entryId_key" ON "Laureate"("categoryId", "entryId");

-- CreateIndex
CREATE INDEX "LaureateMember_personId_idx" ON "LaureateMember"("personId");

-- CreateIndex
CREATE INDEX "Win_state_confirmedAt_idx" ON "Win"("state", "confirmedAt");

-- CreateIndex
CREATE INDEX "WinParticipant_personId_idx" ON "WinParticipant"("personId");

-- CreateIndex
CREATE INDEX "ValueLine_winId_idx" ON "ValueLine"("winId");

-- CreateIndex
CREATE UNIQUE INDEX "SignOff_winId_personId_key" ON "SignOff"("winId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueItem_vendorId_sku_key" ON "CatalogueItem"("vendorId", "sku");

-- CreateIndex
CREATE UNIQUE INDEX "TrophyOrder_number_key" ON "TrophyOrder"("number");

-- CreateIndex
CREATE UNIQUE INDEX "TrophyOrder_winId_key" ON "TrophyOrder"("winId");

-- CreateIndex
CREATE UNIQUE INDEX "TrophyOrder_laureateId_key" ON "TrophyOrder"("laureateId");

-- CreateIndex
CREATE UNIQUE INDEX "TrophyOrder_poNumber_key" ON "TrophyOrder"("poNumber");

-- CreateIndex
CREATE UNIQUE INDEX "TrophyOrder_vendorTokenHash_key" ON "TrophyOrder"("vendorTokenHash");

-- CreateIndex
CREATE INDEX "TrophyOrder_state_idx" ON "TrophyOrder"("state");

-- CreateIndex
CREATE UNIQUE INDEX "TrophyOrder_categoryId_vendorId_key" ON "TrophyOrder"("categoryId", "vendorId");

-- CreateIndex
CREATE UNIQUE INDEX "Piece_orderId_position_key" ON "Piece"("orderId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_idempotencyKey_key" ON "Letter"("idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_providerId_key" ON "Letter"("providerId");

-- CreateIndex
CREATE INDEX "Letter_state_dueAt_id_idx" ON "Letter"("state", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Letter_state_template_dueAt_id_idx" ON "Letter"("state", "template", "dueAt", "id");

-- CreateIndex
CREATE INDEX "Letter_personId_idx" ON "Letter"("personId");

-- CreateIndex
CREATE INDEX "Letter_parcelKey_idx" ON "Letter"("parcelKey");

-- CreateIndex
CREATE INDEX "Letter_createdAt_idx" ON "Letter"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "LetterEvent_providerId_key" ON "LetterEvent"("providerId");

-- CreateIndex
CREATE INDEX "LetterEvent_letterId_idx" ON "LetterEvent"("letterId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_hash_key" ON "AuditEvent"("hash");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectType_subjectId_idx" ON "AuditEvent"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "AuditEvent_actorId_idx" ON "AuditEvent"("actorId");

-- CreateIndex
CREATE INDEX "AuditEvent_act_idx" ON "AuditEvent"("act");

-- CreateIndex
CREATE INDEX "RateLimit_expire_idx" ON "RateLimit"("expire");

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Person" ADD CONSTRAINT "Person_managerId_fkey" FOREIGN KEY ("managerId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInCode" ADD CONSTRAINT "SignInCode_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Award" ADD CONSTRAINT "Award_trophyItemId_fkey" FOREIGN KEY ("trophyItemId") REFERENCES "CatalogueItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_cycleId_fkey" FOREIGN KEY ("cycleId") REFERENCES "Cycle"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Category" ADD CONSTRAINT "Category_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_nominatorId_fkey" FOREIGN KEY ("nominatorId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Nomination" ADD CONSTRAINT "Nomination_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationNominee" ADD CONSTRAINT "NominationNominee_nominationId_fkey" FOREIGN KEY ("nominationId") REFERENCES "Nomination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NominationNominee" ADD CONSTRAINT "NominationNominee_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Entry" ADD CONSTRAINT "Entry_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryMember" ADD CONSTRAINT "EntryMember_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "Entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EntryMember" ADD CONSTRAINT "EntryMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoterRoll" ADD CONSTRAINT "VoterRoll_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "VoterRoll" ADD CONSTRAINT "VoterRoll_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BallotBox" ADD CONSTRAINT "BallotBox_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Result" ADD CONSTRAINT "Result_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TieDecision" ADD CONSTRAINT "TieDecision_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "Result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_resultId_fkey" FOREIGN KEY ("resultId") REFERENCES "Result"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Laureate" ADD CONSTRAINT "Laureate_awardId_fkey" FOREIGN KEY ("awardId") REFERENCES "Award"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Laureate" ADD CONSTRAINT "Laureate_categoryId_fkey" FOREIGN KEY ("categoryId") REFERENCES "Category"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Laureate" ADD CONSTRAINT "Laureate_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaureateMember" ADD CONSTRAINT "LaureateMember_laureateId_fkey" FOREIGN KEY ("laureateId") REFERENCES "Laureate"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LaureateMember" ADD CONSTRAINT "LaureateMember_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Win" ADD CONSTRAINT "Win_submittedById_fkey" FOREIGN KEY ("submittedById") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinParticipant" ADD CONSTRAINT "WinParticipant_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WinParticipant" ADD CONSTRAINT "WinParticipant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ValueLine" ADD CONSTRAINT "ValueLine_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applause" ADD CONSTRAINT "Applause_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applause" ADD CONSTRAINT "Applause_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueItem" ADD CONSTRAINT "CatalogueItem_vendorId_fkey" FOREIGN KEY ("vendorId") REFERENCES "Vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrophyOrder" ADD CONSTRAINT "TrophyOrder_vendorId_fkey" FOREIGN KEY ("vendorId") REFERENCES "Vendor"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrophyOrder" ADD CONSTRAINT "TrophyOrder_winId_fkey" FOREIGN KEY ("winId") REFERENCES "Win"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Piece" ADD CONSTRAINT "Piece_orderId_fkey" FOREIGN KEY ("orderId") REFERENCES "TrophyOrder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Piece" ADD CONSTRAINT "Piece_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "CatalogueItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterAttachment" ADD CONSTRAINT "LetterAttachment_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LetterEvent" ADD CONSTRAINT "LetterEvent_letterId_fkey" FOREIGN KEY ("letterId") REFERENCES "Letter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Written by hand: what the schema file cannot say.

-- One person nominates the same nominees in a category once; drafts, declined and withdrawn ones don't count.
CREATE UNIQUE INDEX "Nomination_once_key" ON "Nomination" ("categoryId", "nominatorId", "nomineeKey")
  WHERE "state" IN ('submitted', 'returned');

-- The record grows at its end and nowhere else.
CREATE FUNCTION "refuse_change_of_record"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The record of acts is append-only.' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER "AuditEvent_append_only" BEFORE UPDATE OR DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_record"();
CREATE TRIGGER "AuditEvent_never_emptied" BEFORE TRUNCATE ON "AuditEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change_of_record"();
INSERT INTO "AuditHead" ("id", "seq", "hash") VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
ALTER TABLE "AuditHead" ADD CONSTRAINT "AuditHead_single" CHECK ("id" = 1);

-- There is one company.
ALTER TABLE "Company" ADD CONSTRAINT "Company_single" CHECK ("id" = 1);
ALTER TABLE "SetupToken" ADD CONSTRAINT "SetupToken_single" CHECK ("id" = 1);

ALTER TABLE "Person" ADD CONSTRAINT "Person_email_lower" CHECK ("email" = lower("email"));
ALTER TABLE "Person" ADD CONSTRAINT "Person_not_own_manager" CHECK ("managerId" <> "id");
ALTER TABLE "Suppression" ADD CONSTRAINT "Suppression_address_lower" CHECK ("address" = lower("address"));
ALTER TABLE "Certification" ADD CONSTRAINT "Certification_seats" CHECK ("seat" IN (1, 2));
ALTER TABLE "Result" ADD CONSTRAINT "Result_counts" CHECK ("castCount" >= 0 AND "eligibleCount" >= 0);
ALTER TABLE "Category" ADD CONSTRAINT "Category_quorum" CHECK ("quorumPercent" BETWEEN 0 AND 100);
ALTER TABLE "Award" ADD CONSTRAINT "Award_quorum" CHECK ("quorumPercent" BETWEEN 0 AND 100);
ALTER TABLE "Cycle" ADD CONSTRAINT "Cycle_dates_in_order" CHECK (
  "nominationsOpenAt" <= "nominationsCloseAt" AND "nominationsCloseAt" <= "votingOpenAt" AND "votingOpenAt" <= "votingCloseAt");
ALTER TABLE "SignOff" ADD CONSTRAINT "SignOff_sides" CHECK ("side" IN ('sales', 'procurement'));
ALTER TABLE "CatalogueItem" ADD CONSTRAINT "CatalogueItem_price" CHECK ("unitPrice" >= 0);
ALTER TABLE "Piece" ADD CONSTRAINT "Piece_price" CHECK ("unitPrice" >= 0);
