import { Document, Page, StyleSheet, Text, View, renderToBuffer } from "@react-pdf/renderer";
import { displayFace, registerFonts, textFace } from "./fonts.server";
import type { PurchaseOrder, PurchasedPiece } from "./purchase-order.server";

const ink = "#17241d";
const inkThird = "#475149";
const line = "#dedad1";
const lineStrong = "#8a867a";

const styles = StyleSheet.create({
  page: { padding: 48, paddingBottom: 64, fontFamily: textFace, fontSize: 10, color: ink },
  body: { lineHeight: 1.45 },
  head: { flexDirection: "row", justifyContent: "space-between", paddingBottom: 14 },
  rule: { borderTopWidth: 1, borderBottomWidth: 1, borderColor: lineStrong, height: 3, marginBottom: 22 },
  company: { fontFamily: displayFace, fontSize: 15, lineHeight: 1.4 },
  quiet: { color: inkThird },
  title: { fontFamily: displayFace, fontSize: 24, lineHeight: 1.2, marginBottom: 4 },
  facts: { flexDirection: "row", flexWrap: "wrap", marginTop: 16, marginBottom: 18 },
  fact: { width: "50%", paddingRight: 20, paddingBottom: 10 },
  label: { color: inkThird, fontSize: 9 },
  row: { flexDirection: "row", borderTopWidth: 1, borderColor: line, paddingVertical: 8 },
  headRow: { flexDirection: "row", paddingBottom: 5, fontSize: 9, color: inkThird },
  position: { width: 28 },
  item: { width: 170, paddingRight: 14 },
  engraving: { flexGrow: 1, flexShrink: 1, flexBasis: 0, paddingRight: 14 },
  engraved: { fontFamily: displayFace, fontSize: 11 },
  price: { width: 80, textAlign: "right" },
  total: {
    flexDirection: "row",
    justifyContent: "flex-end",
    borderTopWidth: 1,
    borderColor: lineStrong,
    paddingTop: 10,
  },
  sum: { width: 110, textAlign: "right", fontWeight: 600, fontSize: 12 },
  note: { marginTop: 18 },
  foot: {
    position: "absolute",
    left: 48,
    right: 48,
    bottom: 30,
    flexDirection: "row",
    justifyContent: "space-between",
    fontSize: 9,
    color: inkThird,
  },
});

/** Draws the pages; a piece is never split between two of them. */
export async function drawPurchaseOrder(order: PurchaseOrder): Promise<Uint8Array<ArrayBuffer>> {
  registerFonts();
  return new Uint8Array(await renderToBuffer(<Sheets order={order} />));
}

function Sheets({ order }: { order: PurchaseOrder }) {
  return (
    <Document title={`Purchase order ${order.poNumber}`} author={order.company.name} language="en">
      <Page size="A4" style={styles.page}>
        <View style={styles.body}>
          <Head order={order} />
          <Text style={styles.title}>Purchase order {order.poNumber}</Text>
          <Text style={styles.quiet}>{order.orderTitle}</Text>
          <Facts order={order} />
          <View style={styles.headRow}>
            <Text style={styles.position}>No.</Text>
            <Text style={styles.item}>Item</Text>
            <Text style={styles.engraving}>Engraving, line by line</Text>
            <Text style={styles.price}>Price</Text>
          </View>
          {order.pieces.map((piece) => (
            <Piece key={piece.position} piece={piece} />
          ))}
          <View style={styles.total} wrap={false}>
            <Text>
              {order.pieces.length === 1 ? "One piece" : `${order.pieces.length} pieces`}, before tax
            </Text>
            <Text style={styles.sum}>{order.total}</Text>
          </View>
          {order.note !== "" && (
            <View style={styles.note} wrap={false}>
              <Text style={styles.label}>Note</Text>
              <Lines text={order.note} />
            </View>
          )}
        </View>
        <View style={styles.foot} fixed>
          <Text>{order.company.name}</Text>
          <Text
            render={({ pageNumber, totalPages }) => `${order.poNumber}, page ${pageNumber} of ${totalPages}`}
          />
        </View>
      </Page>
    </Document>
  );
}

function Head({ order: { company, orderNumber, orderedOn } }: { order: PurchaseOrder }) {
  return (
    <>
      <View style={styles.head}>
        <View>
          <Text style={styles.company}>{company.name}</Text>
          <Lines text={company.address} style={styles.quiet} />
        </View>
        <View style={{ textAlign: "right" }}>
          <Text style={styles.quiet}>Order {orderNumber}</Text>
          <Text style={styles.quiet}>{orderedOn}</Text>
        </View>
      </View>
      <View style={styles.rule} />
    </>
  );
}

function Facts({ order: { vendor, buyer, deliverTo, neededBy } }: { order: PurchaseOrder }) {
  const facts: [string, string][] = [
    ["Vendor", lines(vendor.name, vendor.contactName, vendor.email)],
    ["Ordered by", lines(buyer.name, buyer.email)],
    ["Deliver to", deliverTo],
    ["Needed in hand by", neededBy ?? ""],
    ["Our account", vendor.accountNumber],
    ["Payment", vendor.paymentTerms],
  ];
  return (
    <View style={styles.facts}>
      {facts
        .filter(([, value]) => value !== "")
        .map(([label, value]) => (
          <View key={label} style={styles.fact} wrap={false}>
            <Text style={styles.label}>{label}</Text>
            <Lines text={value} />
          </View>
        ))}
    </View>
  );
}

function Piece({ piece }: { piece: PurchasedPiece }) {
  return (
    <View style={styles.row} wrap={false}>
      <Text style={styles.position}>{piece.position}</Text>
      <View style={styles.item}>
        <Text>{piece.itemName}</Text>
        <Text style={styles.label}>{piece.sku}</Text>
      </View>
      <View style={styles.engraving}>
        {piece.engraving.map((text, at) => (
          <Text key={at} style={styles.engraved}>
            {text}
          </Text>
        ))}
      </View>
      <Text style={styles.price}>{piece.unitPrice}</Text>
    </View>
  );
}

/** One text element a line: a line break has no sign in any face and would pull in a foreign font. */
function Lines({ text, style }: { text: string; style?: (typeof styles)["quiet"] }) {
  return text.split(/\r?\n/).map((one, at) => (
    <Text key={at} style={style}>
      {one}
    </Text>
  ));
}

function lines(...texts: string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}
