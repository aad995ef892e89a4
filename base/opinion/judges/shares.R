# Shares with their limits by R's survey package: Rscript shares.R VOTES OUT
# VOTES has the columns sample, cluster, weight, agrees. Asked by figures.py.

suppressPackageStartupMessages(library(survey))

files <- commandArgs(trailingOnly = TRUE)
votes <- read.csv(files[1])

share <- function(number) {
  here <- votes[votes$sample == number, ]
  design <- svydesign(ids = ~cluster, weights = ~weight, data = here)
  mean <- svymean(~agrees, design)
  limits <- confint(svyciprop(~agrees, design, method = "beta", level = 0.95))
  data.frame(share = coef(mean), error = as.numeric(SE(mean)), low = limits[1], high = limits[2])
}

answers <- do.call(rbind, lapply(sort(unique(votes$sample)), share))
write.csv(format(answers, digits = 17), files[2], row.names = FALSE, quote = FALSE)
