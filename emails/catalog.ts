import type { LetterTemplate } from "~/domain/mail/letters";
import { addressChanged } from "./address-changed";
import { ballotReceipt } from "./ballot-receipt";
import { closingSoon } from "./closing-soon";
import { commentRemoved } from "./comment-removed";
import { cycleDrafted } from "./cycle-drafted";
import { cycleCancelled } from "./cycle-cancelled";
import { cyclePaused } from "./cycle-paused";
import { cycleResumed } from "./cycle-resumed";
import { cycleSetBack } from "./cycle-set-back";
import { dealsImported } from "./deals-imported";
import { deputyNamed } from "./deputy-named";
import { datesChanged } from "./dates-changed";
import { digestHeld } from "./digest-held";
import { endorsementAsked } from "./endorsement-asked";
import { endorsementReminder } from "./endorsement-reminder";
import { entryRecused } from "./entry-recused";
import { guestThanks } from "./guest-thanks";
import { juryInvited } from "./jury-invited";
import { juryLeft } from "./jury-left";
import { juryReminder } from "./jury-reminder";
import { nominationDeclined } from "./nomination-declined";
import { nominationReceived } from "./nomination-received";
import { nominationRests } from "./nomination-rests";
import { nominationReturned } from "./nomination-returned";
import { nominationsClosing } from "./nominations-closing";
import { nominationsOpened } from "./nominations-opened";
import { nomineeWon } from "./nominee-won";
import { orderAcknowledged } from "./order-acknowledged";
import { orderDecided } from "./order-decided";
import { orderToApprove } from "./order-to-approve";
import { orderToVendor } from "./order-to-vendor";
import { noQuorum } from "./no-quorum";
import { realisationCorrected } from "./realisation-corrected";
import { reversalAsked } from "./reversal-asked";
import { realisationDue } from "./realisation-due";
import { resultToCertify } from "./result-to-certify";
import { resultsIn } from "./results-in";
import { secondKeyNeeded } from "./second-key-needed";
import { sheetVoided } from "./sheet-voided";
import { shipped } from "./shipped";
import { signIn } from "./sign-in";
import { struckFromRoll } from "./struck-from-roll";
import { testLetter } from "./test-letter";
import { updateWithdrawn } from "./update-withdrawn";
import { votingExtended } from "./voting-extended";
import { votingOpened } from "./voting-opened";
import { weeklyDigest } from "./weekly-digest";
import { welcome } from "./welcome";
import { kindWords } from "./kind-words";
import { shareToAgree } from "./share-to-agree";
import { wereNominated } from "./were-nominated";
import { winChecked } from "./win-checked";
import { winCommented } from "./win-commented";
import { winConfirmed } from "./win-confirmed";
import { winKept } from "./win-kept";
import { winReturned } from "./win-returned";
import { winReversed } from "./win-reversed";
import { winSignReminder } from "./win-sign-reminder";
import { winToConfirm } from "./win-to-confirm";
import { youAreNominated } from "./you-are-nominated";
import { youWon } from "./you-won";
import type { LetterDesign } from "./parts/letter";

/** The design of every letter. The compiler asks for one for each entry of LetterProps. */
export const catalog: { [T in LetterTemplate]: LetterDesign<T> } = {
  "sign-in": signIn,
  welcome,
  "address-changed": addressChanged,
  "nominations-opened": nominationsOpened,
  "nominations-closing": nominationsClosing,
  "nomination-received": nominationReceived,
  "nomination-returned": nominationReturned,
  "nomination-declined": nominationDeclined,
  "nomination-rests": nominationRests,
  "you-are-nominated": youAreNominated,
  "endorsement-asked": endorsementAsked,
  "endorsement-reminder": endorsementReminder,
  "voting-opened": votingOpened,
  "ballot-receipt": ballotReceipt,
  "closing-soon": closingSoon,
  "voting-extended": votingExtended,
  "cycle-drafted": cycleDrafted,
  "cycle-cancelled": cycleCancelled,
  "cycle-paused": cyclePaused,
  "cycle-resumed": cycleResumed,
  "cycle-set-back": cycleSetBack,
  "dates-changed": datesChanged,
  "struck-from-roll": struckFromRoll,
  "second-key-needed": secondKeyNeeded,
  "no-quorum": noQuorum,
  "jury-invited": juryInvited,
  "jury-reminder": juryReminder,
  "jury-left": juryLeft,
  "entry-recused": entryRecused,
  "sheet-voided": sheetVoided,
  "result-to-certify": resultToCertify,
  "you-won": youWon,
  "nominee-won": nomineeWon,
  "were-nominated": wereNominated,
  "kind-words": kindWords,
  "results-in": resultsIn,
  "win-to-confirm": winToConfirm,
  "share-to-agree": shareToAgree,
  "win-sign-reminder": winSignReminder,
  "deals-imported": dealsImported,
  "deputy-named": deputyNamed,
  "win-commented": winCommented,
  "comment-removed": commentRemoved,
  "win-confirmed": winConfirmed,
  "win-checked": winChecked,
  "win-reversed": winReversed,
  "reversal-asked": reversalAsked,
  "realisation-corrected": realisationCorrected,
  "win-kept": winKept,
  "realisation-due": realisationDue,
  "guest-thanks": guestThanks,
  "win-returned": winReturned,
  "weekly-digest": weeklyDigest,
  "digest-held": digestHeld,
  "update-withdrawn": updateWithdrawn,
  "order-to-approve": orderToApprove,
  "order-decided": orderDecided,
  "order-to-vendor": orderToVendor,
  "order-acknowledged": orderAcknowledged,
  shipped,
  "test-letter": testLetter,
};
