import { Document, G, Page, Path, StyleSheet, Svg, Text, View, renderToBuffer } from "@react-pdf/renderer";
import { Fragment } from "react";
import type { Certificate } from "./certificate.server";
import { crossings, procurementRope, salesRope, wreathLeaves, wreathStem } from "./drawings";
import { displayFace, italicFace, registerFonts, textFace } from "./fonts.server";

const paper = "#fbf9f3";
const ink = "#17241d";
const inkSecond = "#3c473f";
const cloth = "#0f3223";
const onCloth = "#f7f5ec";
const foil = "#e7c778";
const gold = "#bd9751";
const goldInk = "#654612";
const sales = "#dc6c40";
const procurement = "#0d829b";

const styles = StyleSheet.create({
  page: { flexDirection: "row", backgroundColor: paper, color: ink, fontFamily: displayFace },
  band: {
    width: 187,
    flexShrink: 0,
    height: "100%",
    backgroundColor: cloth,
    color: onCloth,
    paddingTop: 48,
    paddingBottom: 42,
    paddingHorizontal: 18,
    alignItems: "center",
    justifyContent: "space-between",
    textAlign: "center",
    fontSize: 13,
    lineHeight: 1.4,
  },
  seal: { width: 111, height: 111, alignItems: "center", justifyContent: "center" },
  wreath: { position: "absolute", top: 0, left: 0, width: 111, height: 111 },
  year: { fontSize: 30, lineHeight: 1, color: foil },
  body: {
    width: 654.8,
    height: "100%",
    paddingTop: 64,
    paddingBottom: 54,
    paddingLeft: 66,
    paddingRight: 72,
  },
  frame: {
    position: "absolute",
    top: 19.5,
    left: 19.5,
    right: 19.5,
    bottom: 19.5,
    borderWidth: 0.75,
    borderColor: gold,
  },
  hairline: {
    position: "absolute",
    top: 23,
    left: 23,
    right: 23,
    bottom: 23,
    borderWidth: 0.4,
    borderColor: gold,
  },
  before: { fontSize: 14, lineHeight: 1.3, color: inkSecond, marginBottom: 5 },
  award: { lineHeight: 1.15, color: goldInk },
  middle: { flexGrow: 1, justifyContent: "center", paddingVertical: 14 },
  title: { lineHeight: 1.08, letterSpacing: -0.8 },
  people: { marginTop: 8, fontSize: 13, lineHeight: 1.4, color: inkSecond },
  words: { marginTop: 16, maxWidth: 465, fontFamily: italicFace, color: inkSecond, lineHeight: 1.42 },
  signatures: { flexDirection: "row", alignItems: "flex-end" },
  signature: { width: 184 },
  line: {
    borderTopWidth: 0.75,
    borderColor: inkSecond,
    paddingTop: 5,
    fontFamily: textFace,
    fontSize: 10.5,
    color: inkSecond,
  },
  note: {
    marginTop: 9,
    maxWidth: 480,
    fontFamily: textFace,
    fontSize: 8,
    lineHeight: 1.35,
    color: inkSecond,
  },
  knot: { width: 112, height: 45, marginHorizontal: 18, marginBottom: 9 },
  // Turned about its middle: it runs down the right edge, from 36 points below the top.
  check: {
    position: "absolute",
    right: -120,
    top: 189,
    width: 320,
    height: 14,
    fontFamily: textFace,
    fontSize: 8.5,
    color: inkSecond,
    transform: "rotate(90deg)",
  },
});

/** Draws the one page. Long names and citations step down in size, so that all of it stays on the page. */
export async function drawCertificate(certificate: Certificate): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts();
  return new Uint8Array(await renderToBuffer(<Sheet certificate={certificate} />));
}

function Sheet({ certificate }: { certificate: Certificate }) {
  const { companyName, awardName, title, people, citation, occasion, year, note, checkAt } = certificate;
  return (
    <Document title={`Certificate: ${awardName}, ${title}`} author={companyName} language="en">
      <Page size="A4" orientation="landscape" style={styles.page}>
        <View style={styles.band}>
          <Text>{companyName}</Text>
          <Seal year={year} />
          <Text>{`Laurels\n${occasion}`}</Text>
        </View>
        <View style={styles.body}>
          <View style={styles.frame} />
          <View style={styles.hairline} />
          <View>
            <Text style={styles.before}>{certificate.before}</Text>
            <Text style={[styles.award, { fontSize: awardName.length > 36 ? 18 : 25 }]}>{awardName}</Text>
          </View>
          <View style={styles.middle}>
            <Text style={[styles.title, { fontSize: titleSize(title) }]}>{title}</Text>
            {people !== "" && <Text style={styles.people}>{people}</Text>}
            <Text style={[styles.words, { fontSize: wordsSize(citation) }]}>{shortened(citation)}</Text>
          </View>
          <View style={styles.signatures}>
            {certificate.signers.map((signer, index) => (
              <Fragment key={signer}>
                {index > 0 && <ReefKnot />}
                <Signature side={`for ${signer}`} />
              </Fragment>
            ))}
          </View>
          {note !== "" && <Text style={styles.note}>{note}</Text>}
          {checkAt !== null && <Text style={styles.check}>{`Check it at ${checkAt}`}</Text>}
        </View>
      </Page>
    </Document>
  );
}

/** A line to sign on by hand. */
function Signature({ side }: { side: string }) {
  return (
    <View style={styles.signature}>
      <Text style={styles.line}>{side}</Text>
    </View>
  );
}

function Seal({ year }: { year: string }) {
  return (
    <View style={styles.seal}>
      <Svg style={styles.wreath} viewBox="0 0 100 100">
        {["", "matrix(-1 0 0 1 100 0)"].map((mirror) => (
          <G key={mirror} transform={mirror || undefined}>
            <Path d={wreathLeaves} fill={foil} />
            <Path d={wreathStem} fill="none" stroke={foil} strokeWidth={1} />
          </G>
        ))}
      </Svg>
      <Text style={styles.year}>{year.slice(2)}</Text>
    </View>
  );
}

function ReefKnot() {
  return (
    <Svg style={styles.knot} viewBox="0 0 120 48">
      <Path d={procurementRope} fill="none" stroke={procurement} strokeWidth={4} />
      <Path d={salesRope} fill="none" stroke={paper} strokeWidth={8.5} />
      <Path d={salesRope} fill="none" stroke={sales} strokeWidth={4} />
      {crossings.map(({ gap, rope }) => (
        <G key={rope}>
          <Path d={gap} fill="none" stroke={paper} strokeWidth={8.5} />
          <Path d={rope} fill="none" stroke={procurement} strokeWidth={4} />
        </G>
      ))}
    </Svg>
  );
}

/** Up to 18 signs stand at full size, up to 28 in one line; longer ones step down. In points. */
function titleSize(title: string): number {
  if (title.length <= 18) return 60;
  if (title.length <= 28) return 42;
  return title.length <= 60 ? 34 : 26;
}

function wordsSize(citation: string): number {
  if (citation.length <= 120) return 18.5;
  if (citation.length <= 260) return 15;
  return citation.length <= 450 ? 12.5 : 10.5;
}

const mostSigns = 800;

function shortened(citation: string): string {
  return citation.length <= mostSigns ? citation : `${citation.slice(0, mostSigns).replace(/\s+\S*$/, "")} …`;
}
