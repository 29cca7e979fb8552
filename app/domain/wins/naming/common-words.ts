import { bare } from "./readings";

/** What stands at the end of a firm's name and says how it was founded. */
const forms =
  / (?:gmbh|mbh|ggmbh|ag|se|kg|kgaa|ohg|ug|ek|ev|eg|ltd|limited|llc|llp|lp|inc|incorporated|corp|corporation|co|company|plc|pty|pte|pvt|pjsc|jsc|s a|sa|s a s|sas|sasu|s a r l|sarl|s p a|spa|s r l|srl|s l|sl|b v|bv|n v|nv|cv|vof|oy|oyj|ab|as|a s|aps|s r o|sro|d o o|doo|kft|zrt|nyrt|sp z o o|sp zoo|kk|bhd|sdn)$/u;

/** The same in scripts that put no space before it, with a name of two signs at least beside it. */
const glued =
  /^(?:株式会社|有限会社|주식회사)(?=..)|(?<=..)(?:股份有限公司|有限责任公司|有限責任公司|有限公司|株式会社|有限会社|주식회사)$/u;

/** The words of a firm's name before its legal form; all of them where nothing else is left. */
export function withoutForm(words: readonly string[]): string[] {
  let name = words.map((word) => word.replace(glued, ""));
  for (let left = oneFormLess(name); left.length < name.length && left.length > 0; left = oneFormLess(name))
    name = left;
  return name;
}

function oneFormLess(words: readonly string[]): string[] {
  const left = ` ${words.join(" ")}`.replace(forms, "").trim();
  return left === "" ? [] : left.split(" ");
}

/**
 * A firm's name as it is sought in a text: without its form, but for a name of one ordinary word, “Next plc” or “The
 * Water Company Ltd”, of which the last form stays. An article before ordinary words falls away.
 */
export function wholeName(words: readonly string[]): string[] {
  let name = words.map((word) => word.replace(glued, ""));
  for (;;) {
    const left = oneFormLess(name);
    const telling = left.filter((word) => !articles.has(word));
    const isOrdinary = telling.length < 2 && telling.every(isCommon);
    if (left.length === name.length || left.length === 0 || isOrdinary) break;
    name = left;
  }
  const [first = "", ...rest] = name;
  return articles.has(first) && rest.length > 1 && rest.every(isCommon) ? rest : name;
}

const articles = new Set("a an the die der das le la les el los las il de het een".split(" "));

/** Whether a word says nothing of who is meant: what firms do, where they are, and what every sentence has. */
export function isCommon(word: string): boolean {
  return common.has(word) || (word.length > 3 && word.endsWith("s") && common.has(word.slice(0, -1)));
}

const sentences =
  "a an the and or of for to in on at by as is it its we us our you your he she they them this that these those with from into over under about after before than then but not no yes so if all any each one two three four five six seven eight nine ten first second third last next new old big small great good best better more most less least many few long short high low red blue green white black gold golden silver grey little who what when where why how will can may must was were are be been had has have do did done get got go went come came see saw say said tell told ask asked make made take took give gave let set put run ran use used need needed want help keep kept find found know show work works worked call called order ordered save saved buy bought sell sold pay paid day days week month year years time hour morning night today hand hands man men people person team side way end start part parts piece plan point place line lines top unit number price prices cost costs value share win wins deal offer bid quote lead contract project stock store shelf box pallet site plant mill shop office factory yard field farm lane road bridge door room floor house home key name north south east west northern southern eastern western central upper lower united general standard royal star sun sea lake river hill mountain forest wood stone land earth life true real open free fast quick easy simple smart clear pure prime premium select classic modern future max pro plus die der das und von zum zur im am ein eine les des del los las il di da et van het een och og";

const trades =
  "group holding holdings company companies firm partner partners associates brother brothers son sons sister sisters family enterprise enterprises venture ventures capital invest investment investments fund trust foundation institute society association union club council authority agency agencies board office bureau department ministry government municipal city town county state federal national international global world worldwide public private industry industries industrial manufacturing manufacturer maker makers production product products technology technologies technical tech technik system systems solution solutions service services servicing supply supplies supplier suppliers supplying trading trade trader commerce commercial business retail wholesale store stores market markets marketing sales purchasing procurement sourcing finance financial bank banking insurance credit consulting consultants consultancy advisory management engineering engineers engineer construction builder builders building development design studio studios architects architecture research laboratory laboratories lab labs science sciences scientific medical medicine health healthcare hospital clinic clinics care pharma pharmaceutical pharmaceuticals bio dental optics optical chemical chemicals chemistry plastic plastics polymer polymers rubber glass ceramic ceramics paper print printing packaging package pack textile textiles fabric fashion clothing wear shoe shoes leather furniture kitchen kitchens bath light lighting lamp electric electrical electricity electronic electronics energy power solar wind hydro nuclear gas oil petrol petroleum fuel water utility utilities waste recycling environment environmental air cooling heating heat steam steel iron metal metals aluminium copper zinc mining mine mines cement concrete timber tool tools machine machines machinery motor motors engine engines auto automotive car cars truck trucks bus vehicle vehicles rail railway railways train tram transport transportation traffic freight logistic logistics shipping ship ships marine maritime port ports harbour harbor airport airline airlines airways aviation aerospace aircraft space flight travel tour tours tourism hotel hotels resort restaurant food foods feed meat fish fruit bakery bread dairy milk cheese brewery beer wine wines drink drinks beverage beverages coffee tea sugar chocolate snack snacks garden gardens agriculture agricultural farming seed seeds school schools college university academy education learning training media news press publishing book books radio television film music game games sport sports digital data software hardware computer computing cloud network networks net online web internet mobile phone telecom telecommunications communication communications cable wire pipe pipes pump pumps valve valves filter filters sensor sensors bearing bearings spring springs roller rollers furnace furnaces boiler boilers press presses screw screws bolt bolts component components equipment device devices instrument instruments control controls automation robot robotics security safety protection defence cleaning laundry maintenance repair rental leasing estate property properties real housing post postal mail parcel delivery courier express cargo container storage warehouse warehouses distribution gesellschaft werke werk stadtwerke technologie dienste dienst handel handels bau verlag klinik klinikum krankenhaus universitat hochschule schule stadt land kreis";

const places =
  "europe european asia asian africa african america american americas atlantic pacific nordic baltic alpine mediterranean uk us usa eu england english britain british scotland scottish wales welsh ireland irish germany german deutschland deutsche france french francaise spain spanish italy italian italia portugal netherlands dutch belgium belgian switzerland swiss schweiz schweizer austria austrian osterreich sweden swedish norway norwegian denmark danish finland finnish poland polish czech hungary hungarian romania greece greek turkey turkish russia ukraine china chinese japan japanese india indian korea korean australia australian canada canadian mexico brazil london paris berlin munich vienna zurich geneva milan rome madrid barcelona amsterdam brussels copenhagen stockholm oslo hamburg frankfurt york tokyo";

const short = "it hr pr ai tv id ok pc";

const common = new Set([sentences, trades, places, short].join(" ").split(" ").map(bare));
