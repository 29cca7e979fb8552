import { ImageDown } from "lucide-react";
import { useState } from "react";
import { Button } from "~/ui/button";

const size = { width: 1200, height: 630 };

/** Saves the picture as PNG: the browser paints it, nothing leaves the machine. */
export function SavePicture({ source }: { source: string }) {
  const [failed, setFailed] = useState(false);
  const save = async () => {
    try {
      await download(await painted(source));
    } catch {
      setFailed(true);
    }
  };
  return (
    <>
      <Button look="primary" className="needs-script" onClick={() => void save()}>
        <ImageDown className="i" aria-hidden="true" />
        Save as PNG
      </Button>
      {failed && <p role="status">This browser could not paint it. Save the SVG instead.</p>}
    </>
  );
}

async function painted(source: string): Promise<Blob> {
  const image = new Image(size.width, size.height);
  image.src = source;
  await image.decode();
  const canvas = document.createElement("canvas");
  Object.assign(canvas, size);
  canvas.getContext("2d")?.drawImage(image, 0, 0, size.width, size.height);
  return new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error("Not painted."))), "image/png"),
  );
}

async function download(picture: Blob): Promise<void> {
  const address = URL.createObjectURL(picture);
  const link = Object.assign(document.createElement("a"), { href: address, download: "joint-win.png" });
  link.click();
  URL.revokeObjectURL(address);
}
