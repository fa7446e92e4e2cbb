/** What was planned against what was heard. */
import { oc } from "@orpc/contract";
import { z } from "zod";
import { HeardMinutes, HeardRequest, Proof, ProofRequest, ProofTableRequest } from "../proof.ts";

export const proofApi = {
  read: oc
    .route({
      method: "GET",
      path: "/proof",
      summary: "A day, today by default: what was planned against what was heard",
      tags: ["Proof"],
    })
    .input(ProofRequest)
    .output(Proof),
  table: oc
    .route({ method: "GET", path: "/proof.csv", summary: "The same as a table for a spreadsheet", tags: ["Proof"] })
    .input(ProofTableRequest)
    .output(z.file()),
};

export const heardApi = oc
  .route({
    method: "GET",
    path: "/heard",
    summary: "How loud a zone was, minute by minute, between two instants at most two days apart",
    tags: ["Proof"],
  })
  .input(HeardRequest)
  .output(HeardMinutes);
