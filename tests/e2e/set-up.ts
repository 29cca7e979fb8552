import { afterAll, afterEach } from "vitest";
import { closePages, keepPictures } from "./browser";

afterEach(async ({ task }) => {
  if (task.result?.state === "fail") await keepPictures();
});
afterAll(closePages);
