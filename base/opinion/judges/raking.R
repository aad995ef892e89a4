# Weights of R's survey package for samples in a file: Rscript raking.R PEOPLE TARGETS OUT
# PEOPLE has the columns sample, base, a, b, c; TARGETS sample, attribute, level, total. Asked by weights.py.

suppressPackageStartupMessages(library(survey))

files <- commandArgs(trailingOnly = TRUE)
people <- read.csv(files[1])
targets <- read.csv(files[2])

# The wanted totals of one attribute as rake() takes them.
margin <- function(wanted, name) {
  rows <- wanted[wanted$attribute == name, ]
  frame <- data.frame(factor(rows$level), Freq = rows$total)
  names(frame)[1] <- name
  frame
}

# The same as calibrate() takes them: a total for the intercept, then each level but the first.
totals <- function(wanted, size) {
  values <- c("(Intercept)" = size)
  for (name in c("a", "b", "c")) {
    rows <- wanted[wanted$attribute == name, ]
    rows <- rows[order(rows$level), ][-1, ]
    if (nrow(rows) > 0) values <- c(values, setNames(rows$total, paste0(name, rows$level)))
  }
  values
}

weigh <- function(number) {
  here <- people[people$sample == number, ]
  wanted <- targets[targets$sample == number, ]
  for (name in c("a", "b", "c")) here[[name]] <- factor(here[[name]])
  design <- svydesign(ids = ~1, weights = ~base, data = here)
  varied <- Filter(function(name) nlevels(here[[name]]) > 1, c("a", "b", "c"))
  raked <- rake(design, lapply(varied, function(name) reformulate(name)),
                lapply(varied, function(name) margin(wanted, name)),
                control = list(maxit = 100000, epsilon = 1e-13, verbose = FALSE))
  calibrated <- calibrate(design, reformulate(varied), totals(wanted, nrow(here)),
                          calfun = "raking", epsilon = 1e-11, maxit = 1000)
  data.frame(sample = number, rake = weights(raked), calibrate = weights(calibrated))
}

answers <- do.call(rbind, lapply(sort(unique(people$sample)), weigh))
answers$rake <- format(answers$rake, digits = 17)
answers$calibrate <- format(answers$calibrate, digits = 17)
write.csv(answers, files[3], row.names = FALSE, quote = FALSE)
