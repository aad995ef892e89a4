//! One process to a data folder: a second one is refused at the start, before it could write.

use kernel::{Context, Fault};
use std::fs::{File, OpenOptions};
use std::path::Path;

pub(crate) struct FolderLock(
    #[expect(dead_code, reason = "the lock lives as long as the file")] File,
);

impl FolderLock {
    pub(crate) fn take(folder: &Path) -> Result<Self, Fault> {
        let path = folder.join("concord.lock");
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .doing(format!("opening {}", path.display()))?;
        file.try_lock().doing(format!(
            "taking the data folder {}: another process holds it; stop that one first",
            folder.display()
        ))?;
        Ok(Self(file))
    }
}
